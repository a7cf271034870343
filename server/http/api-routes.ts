// The page's API: one function for each line of `Api`; a missing one does not compile.
import { Router } from '@koa/router';
import type { Context } from 'koa';
import type { Api } from '../contract/api.ts';
import { eventsPath } from '../contract/api.ts';
import { parseJson } from '../contract/parse-json.ts';
import { isObject } from '../contract/xapi/check.ts';
import { Problem } from '../contract/problem.ts';
import type { EventStream } from './event-stream.ts';
import { readJsonText } from './read-body.ts';
import type { Sessions } from './sessions.ts';

/** What a function of the API gets: parameters are checked by it, for nothing has looked at them yet. */
type ApiRequest<Route extends keyof Api> = {
  readonly query: URLSearchParams;
  /** Parts of the path such as `:id`. */
  readonly part: (name: string) => string;
  readonly body: Api[Route] extends { readonly body: infer Body } ? Body : undefined;
};

type AnswerOf<Route extends keyof Api> = Api[Route]['answer'];

export type ApiFunctions = {
  readonly [Route in keyof Api]: (request: ApiRequest<Route>) => AnswerOf<Route> | Promise<AnswerOf<Route>>;
};

/** What comes or goes as a file, not as JSON, by method and path such as `GET /api/ledger.csv`. */
export type FileRoutes = Readonly<Record<string, (context: Context) => void | Promise<void>>>;

export function createApiRoutes(
  functions: ApiFunctions,
  fileRoutes: FileRoutes,
  sessions: Sessions,
  events: EventStream,
): Router {
  const router = new Router();
  router.get(eventsPath, sessions.require, (context: Context) => events.open(context));
  for (const [route, answer] of Object.entries(fileRoutes)) {
    const [method = '', path = ''] = route.split(' ');
    router.register(path, [method.toLowerCase()], [sessions.require, answer]);
  }
  for (const [route, answer] of Object.entries(functions)) {
    const [method = '', path = ''] = route.split(' ');
    router.register(
      path,
      [method.toLowerCase()],
      [
        sessions.require,
        async (context: Context) => {
          context.body = await (answer as (request: ApiRequest<keyof Api>) => unknown)(await readRequest(context));
        },
      ],
    );
  }
  router.all(/^\/api(?:\/.*)?$/, (context: Context) => {
    throw new Problem('not-found', `The page's API has nothing at ${context.method} ${context.path.slice(0, 200)}.`);
  });
  return router;
}

async function readRequest(context: Context): Promise<ApiRequest<keyof Api>> {
  const parts = (context as Context & { readonly params: Readonly<Record<string, string>> }).params;
  // Who needs a body finds an empty one, and says what is missing in it.
  const body = hasBody(context) ? parseJson(await readJsonText(context)) : {};
  if (!isObject(body)) throw new Problem('invalid-request', 'The body must be a JSON object.');
  return {
    query: context.URL.searchParams,
    part: (name) => parts[name] ?? '',
    body: body as unknown as ApiRequest<keyof Api>['body'],
  };
}

// RFC 9112 6.3: one of these headers announces a body.
function hasBody(context: Context): boolean {
  if (context.method !== 'POST' && context.method !== 'PUT') return false;
  return context.get('Transfer-Encoding') !== '' || Number(context.get('Content-Length')) > 0;
}
