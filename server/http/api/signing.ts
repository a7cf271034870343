import type { Context } from 'koa';
import type { FileChecker } from '../../portability/signing/check-received.ts';
import type { LearnersKey } from '../../portability/signing/signing-key.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { bodyOf } from '../read-body.ts';

export function signingFunctions(
  key: LearnersKey,
): Pick<
  ApiFunctions,
  'GET /api/signing-key' | 'POST /api/signing-key' | 'POST /api/signing-key/save' | 'POST /api/signing-key/load'
> {
  return {
    'GET /api/signing-key': () => ({ key: key.get() }),
    'POST /api/signing-key': () => ({ key: key.make() }),
    'POST /api/signing-key/save': ({ body }) => key.save(body.passphrase),
    'POST /api/signing-key/load': async ({ body }) => ({ key: await key.load(body.text, body.passphrase) }),
  };
}

/** Takes in a file and answers what its signature tells; the file is not kept. */
export function receiveCheck(check: FileChecker): (context: Context) => Promise<void> {
  return async (context) => {
    try {
      context.body = await check(bodyOf(context));
    } catch (error) {
      // The rest of the body is not wanted: the connection ends with the answer.
      context.set('Connection', 'close');
      throw error;
    }
  };
}
