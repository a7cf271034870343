// Everything below /xapi. Credential, version and scope are checked on the matched route, never on a prefix.
import type { Context, Middleware } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { Permission } from '../contract/scopes.ts';
import { isPermitted, scopesFor } from '../contract/scopes.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Credentials } from '../lrs/credentials.ts';
import type { Documents } from '../lrs/documents.ts';
import { allowOrigin } from './allow-origin.ts';
import { readAlternateSyntax } from './alternate-request.ts';
import { createAuthenticator } from './authenticate.ts';
import type { DocumentResourceName } from './document-parameters.ts';
import { negotiateVersion } from './negotiate-version.ts';
import { getAbout } from './resources/about.ts';
import { createDocumentResource } from './resources/documents.ts';
import type { StatementResource } from './resources/statements.ts';
import { morePath } from './resources/statements.ts';
import type { XapiRequest } from './xapi-request.ts';

export type XapiRoutesOptions = {
  readonly credentials: Credentials;
  readonly statements: StatementResource;
  readonly documents: Documents;
  readonly activity: (context: Context) => void;
  readonly agent: (context: Context) => void;
  readonly defaultVersion: XapiVersion;
  /** Told when a site raises the question whether it may use a credential. */
  readonly onOriginAsked: () => void;
};

type Answer = (context: Context, request: XapiRequest) => void | Promise<void>;

/** What a resource answers, by method. HEAD goes with GET. */
type Methods = Readonly<Record<string, (context: Context) => void | Promise<void>>>;

const versionHeader = 'X-Experience-API-Version';

/** Koa's middleware for the endpoint; a path outside of it goes on to the next one. */
export function createXapiRoutes({
  credentials,
  statements,
  documents,
  activity,
  agent,
  defaultVersion,
  onOriginAsked,
}: XapiRoutesOptions): Middleware {
  const authenticate = createAuthenticator(credentials, onOriginAsked);

  function needing(permission: Permission, answer: Answer): Methods[string] {
    return async (context) => {
      const credential = authenticate(context);
      const version = negotiateVersion(context.get(versionHeader));
      if (!isPermitted(credential.scopes, permission)) {
        throw new Problem(
          'scope-missing',
          `The credential "${credential.label}" may not do this: it needs the scope ${scopesFor(permission).join(' or ')}.`,
        );
      }
      await answer(context, { credential, version });
    };
  }

  function documentMethods(name: DocumentResourceName, what: 'State' | 'profiles'): Methods {
    const resource = createDocumentResource(documents, name);
    return {
      PUT: needing(`write ${what}`, resource.put),
      POST: needing(`write ${what}`, resource.post),
      GET: needing(`read ${what}`, resource.get),
      DELETE: needing(`write ${what}`, resource.delete),
    };
  }

  const resources: Readonly<Record<string, Methods>> = {
    '/xapi': { GET: greet },
    '/xapi/about': { GET: getAbout },
    '/xapi/statements': {
      PUT: needing('write Statements', statements.put),
      POST: needing('write Statements', statements.post),
      GET: needing('read Statements', statements.get),
    },
    [morePath]: { GET: needing('read Statements', statements.getMore) },
    '/xapi/activities': { GET: needing('read Activities', activity) },
    '/xapi/agents': { GET: needing('read Agents', agent) },
    '/xapi/activities/state': documentMethods('state', 'State'),
    '/xapi/activities/profile': documentMethods('activity-profile', 'profiles'),
    '/xapi/agents/profile': documentMethods('agent-profile', 'profiles'),
  };

  async function answerRequest(context: Context): Promise<void> {
    await readAlternateSyntax(context);
    context.set(versionHeader, spokenVersion(context, defaultVersion));
    const methods = resources[resourceOf(context.path)];
    if (methods === undefined) {
      throw new Problem('not-found', `There is no xAPI resource at ${context.path.slice(0, 200)}.`);
    }
    const method = methods[context.method === 'HEAD' ? 'GET' : context.method];
    await (method === undefined ? answerOther(context, methods) : method(context));
  }

  return async (context, next) => {
    if (!/^\/xapi(?:\/|$)/.test(context.path)) return next();
    // Answers carry these headers whatever happens (xAPI 1.0.3 Communication 3.3 and 2.1.3).
    context.set(versionHeader, spokenVersion(context, defaultVersion));
    if (context.path.startsWith('/xapi/statements')) statements.setConsistentThrough(context);
    await allowOrigin(context, () => answerRequest(context));
  };
}

/** The pages behind `more` are one resource. */
function resourceOf(path: string): string {
  const end = path.lastIndexOf('/');
  return path.slice(0, end) === morePath ? morePath : path;
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

/** Answers OPTIONS, and refuses the methods that a resource does not have. */
function answerOther(context: Context, methods: Methods): void {
  const allowed = [...Object.keys(methods), ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  context.set('Allow', allowed);
  if (context.method !== 'OPTIONS') {
    throw new Problem(
      'method-not-allowed',
      `${context.path.slice(0, 200)} answers ${allowed}, not ${context.method.slice(0, 20)}.`,
    );
  }
  context.status = 204;
}
