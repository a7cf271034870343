// Everything below /xapi. Credential, version and scope are checked on the matched route, never on a prefix.
import { Router } from '@koa/router';
import type { Context, Next } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { Scope } from '../contract/scopes.ts';
import { mayWriteStatements, readableStatements } from '../contract/scopes.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Credentials } from '../lrs/credentials.ts';
import { allowOrigin } from './allow-origin.ts';
import { authenticate } from './authenticate.ts';
import { negotiateVersion } from './negotiate-version.ts';
import { getAbout } from './resources/about.ts';
import type { StatementResource, XapiRequest } from './resources/statements.ts';
import { morePath } from './resources/statements.ts';

export type XapiRoutesOptions = {
  readonly credentials: Credentials;
  readonly statements: StatementResource;
  readonly defaultVersion: XapiVersion;
  /** Told when a site raises the question whether it may use a credential. */
  readonly onOriginAsked: () => void;
};

type Answer = (context: Context, request: XapiRequest) => void | Promise<void>;

const versionHeader = 'X-Experience-API-Version';

export function createXapiRoutes({
  credentials,
  statements,
  defaultVersion,
  onOriginAsked,
}: XapiRoutesOptions): Router {
  const router = new Router();

  // Answers carry the version header whatever happens (xAPI 1.0.3 Communication 3.3).
  router.use('/xapi', async (context: Context, next: Next) => {
    context.set(versionHeader, spokenVersion(context, defaultVersion));
    await next();
  });
  router.use('/xapi', allowOrigin);

  function guarded(isAllowed: (scopes: readonly Scope[]) => boolean, needed: string, answer: Answer) {
    return async (context: Context): Promise<void> => {
      const credential = authenticate(context, credentials, onOriginAsked);
      const version = negotiateVersion(context.get(versionHeader));
      if (!isAllowed(credential.scopes)) {
        throw new Problem(
          'scope-missing',
          `The credential "${credential.label}" may not do this: it needs the scope ${needed}.`,
        );
      }
      await answer(context, { credential, version });
    };
  }

  const writing = (answer: Answer) => guarded(mayWriteStatements, 'statements/write', answer);
  const reading = (answer: Answer) =>
    guarded((scopes) => readableStatements(scopes) !== 'none', 'statements/read or statements/read/mine', answer);

  router.use('/xapi/statements', async (context: Context, next: Next) => {
    statements.setConsistentThrough(context);
    await next();
  });
  router.get('/xapi/about', getAbout);
  router.put('/xapi/statements', writing(statements.put));
  router.post('/xapi/statements', writing(statements.post));
  router.get('/xapi/statements', reading(statements.get));
  router.get(`${morePath}/:continuation`, reading(statements.getMore));
  router.get('/xapi', greet);
  router.all(/^\/xapi(?:\/.*)?$/, refuseOther);
  return router;
}

function spokenVersion(context: Context, defaultVersion: XapiVersion): XapiVersion {
  try {
    return negotiateVersion(context.get(versionHeader));
  } catch {
    return defaultVersion;
  }
}

/** For a person who opens the endpoint in a browser. */
function greet(context: Context): void {
  context.body =
    'This is the xAPI endpoint of Cairn. Paste this address into a course; there is nothing to see here.\n';
}

const resources: Readonly<Record<string, string>> = {
  '/xapi': 'GET, HEAD, OPTIONS',
  '/xapi/about': 'GET, HEAD, OPTIONS',
  '/xapi/statements': 'GET, HEAD, POST, PUT, OPTIONS',
};

function refuseOther(context: Context): void {
  const allowed = resources[context.path];
  if (allowed === undefined) {
    throw new Problem('not-found', `There is no xAPI resource at ${context.path.slice(0, 200)}.`);
  }
  context.set('Allow', allowed);
  if (context.method === 'OPTIONS') {
    context.status = 204;
    return;
  }
  throw new Problem('method-not-allowed', `${context.path} answers ${allowed}, not ${context.method.slice(0, 20)}.`);
}
