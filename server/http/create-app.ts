import Koa from 'koa';
import type { Log } from '../config.ts';
import { Problem } from '../contract/problem.ts';
import { answerProblems } from './answer-problems.ts';
import type { ApiFunctions, FileRoutes } from './api-routes.ts';
import { createApiRoutes } from './api-routes.ts';
import type { EventStream } from './event-stream.ts';
import { answerGreeting, greetingPath } from './greet-another-cairn.ts';
import { requireOwnHost } from './require-own-host.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { servePage } from './serve-page.ts';
import type { Sessions } from './sessions.ts';
import { signInPath } from './sessions.ts';
import { tidyPath } from './tidy-path.ts';
import type { XapiRoutesOptions } from './xapi-routes.ts';
import { createXapiRoutes } from './xapi-routes.ts';

type AppOptions = {
  readonly xapi: XapiRoutesOptions;
  readonly api: ApiFunctions;
  readonly fileRoutes: FileRoutes;
  readonly sessions: Sessions;
  readonly events: EventStream;
  readonly pageFolder: string;
  readonly dataFolder: string;
  /** Known once the server listens. */
  readonly port: () => number;
  readonly log: Log;
};

/** The whole HTTP side, in the order in which a request meets it. */
export function createApp(options: AppOptions): Koa {
  const { xapi, api, fileRoutes, sessions, events, pageFolder, dataFolder, port, log } = options;
  const app = new Koa();
  // Koa's own report goes to standard error as free text; only a broken connection gets that far.
  app.silent = true;
  app.use(setSecurityHeaders);
  app.use(answerProblems(log));
  app.use(requireOwnHost(port));
  app.use(tidyPath);
  app.use(createXapiRoutes(xapi));
  app.use(createApiRoutes(api, fileRoutes, sessions, events).routes());
  app.use(async (context, next) => {
    if (context.path === signInPath && context.method === 'GET') sessions.signIn(context);
    else if (context.path === greetingPath) answerGreeting(context, dataFolder);
    else await next();
  });
  app.use(servePage(pageFolder));
  app.use(() => {
    throw new Problem('not-found', 'There is nothing at this address of Cairn.');
  });
  return app;
}
