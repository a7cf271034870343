import type { Context } from 'koa';
import { Problem } from '../../contract/problem.ts';
import type { Safekeeping } from '../../portability/safekeeping/open-safekeeping.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { bodyOf } from '../read-body.ts';

type Routes =
  | 'GET /api/backups'
  | 'PUT /api/backups'
  | 'POST /api/backups'
  | 'POST /api/restore/preview'
  | 'POST /api/restore'
  | 'GET /api/storage'
  | 'POST /api/storage/check'
  | 'POST /api/storage/compact'
  | 'POST /api/storage/move'
  | 'DELETE /api/storage/asides/:name';

export function safekeepingFunctions({ backups, restoring, storage }: Safekeeping): Pick<ApiFunctions, Routes> {
  return {
    'GET /api/backups': backups.get,
    'PUT /api/backups': async ({ body }) => {
      await backups.change(body);
      return backups.get();
    },
    'POST /api/backups': () => {
      backups.make();
      return backups.get();
    },
    'POST /api/restore/preview': ({ body: { file, passphrase } }) => {
      if (typeof file !== 'string' || !(passphrase === undefined || typeof passphrase === 'string')) {
        throw new Problem('invalid-request', 'Name the file of the backup, and its passphrase if it has one.');
      }
      return restoring.preview(file, passphrase);
    },
    'POST /api/restore': ({ body }) => {
      restoring.restore(body.id);
      return { restarting: true };
    },
    'GET /api/storage': storage.get,
    'POST /api/storage/check': storage.check,
    'POST /api/storage/compact': storage.compact,
    'POST /api/storage/move': ({ body }) => storage.move(body.folder),
    'DELETE /api/storage/asides/:name': ({ part }) => storage.removeAside(part('name')),
  };
}

/** Takes in a backup from elsewhere: its octets are the body. */
export function receiveBackup({ restoring }: Safekeeping): (context: Context) => Promise<void> {
  return async (context) => {
    try {
      context.body = await restoring.receive(bodyOf(context));
    } catch (error) {
      // The rest of the body is not wanted: the connection ends with the answer.
      context.set('Connection', 'close');
      throw error;
    }
  };
}
