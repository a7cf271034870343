// All of one record, open: its store, what Cairn does with it, and where it answers.
import type { Change } from './contract/api.ts';
import type { LrsConfig } from './config.ts';
import { StartFailure } from './config.ts';
import type { Lrs } from './index.ts';
import { findPage } from './find-page.ts';
import { createApp } from './http/create-app.ts';
import { createEventStream } from './http/event-stream.ts';
import { listen } from './http/listen.ts';
import { createActivityResource } from './http/resources/activities.ts';
import { createAgentResource } from './http/resources/agents.ts';
import { createStatementResource } from './http/resources/statements.ts';
import { createSessions, signInPath } from './http/sessions.ts';
import { deriveAgain } from './lrs/derive-again.ts';
import { createDocuments } from './lrs/documents.ts';
import { createStatementReader } from './lrs/get-statements.ts';
import { openRecord } from './open-record.ts';
import { createPageApi } from './page-api.ts';
import type { ChangeFailures, Restart } from './portability/safekeeping/restart.ts';
import { removeLeftover } from './portability/safekeeping/move-leftover.ts';
import { compactWhereWished } from './store/compact-store.ts';
import { findProfile } from './store/find-record.ts';
import { lockStore } from './store/lock-store.ts';
import { openStore } from './store/open-store.ts';
import type { KeptProfile } from './store/profiles-file.ts';
import { version } from './version.ts';

type OpenOrder = {
  /** Its data folder is that of the record. */
  readonly config: Omit<LrsConfig, 'profile'>;
  /** The data folder that knows of the profiles. */
  readonly home: string;
  /** The one whose record is opened. */
  readonly profile: KeptProfile;
  readonly failures: ChangeFailures;
  readonly restart: Restart;
};

export type OpenLrs = Lrs & {
  /** The id of the one whose record it is. */
  readonly profile: string;
};

/** Opens all of it, or nothing. */
export async function openLrs(order: OpenOrder): Promise<OpenLrs> {
  const opened: Close[] = [];
  try {
    return await openAll(order, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

type Close = () => unknown;

/** Closes what has been opened, the last first. */
async function closeAll(opened: Close[]): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
}

/** Removes what a move has left. Throws a StartFailure where another Cairn has moved the record just now. */
async function endMove({ config, home, profile, failures }: OpenOrder): Promise<ChangeFailures> {
  if (findProfile(home, profile.id).folder !== profile.folder) {
    throw new StartFailure('store-in-use', 'The record is being moved by another Cairn. Try again in a moment.');
  }
  try {
    const wasInterrupted = await removeLeftover(home, profile.id, config.sqliteBinding);
    return wasInterrupted ? { ...failures, move: 'Cairn was ended while it moved the record.' } : failures;
  } catch (error) {
    config.log('what a move has left could not be removed', { error: String(error) });
    return failures;
  }
}

/** Notes in `opened` how to close each thing as soon as it is open. */
async function openAll(order: OpenOrder, opened: Close[]): Promise<OpenLrs> {
  const { config, home, profile } = order;
  const { dataFolder, log } = config;
  const pageFolder = config.pageFolder ?? findPage();
  const clock = Date.now;
  const storeOptions = { dataFolder, sqliteBinding: config.sqliteBinding };
  // Nobody else may work on a store while it is opened, for that can change it.
  opened.push(lockStore(storeOptions));
  const failures = await endMove(order);
  compactWhereWished(storeOptions, (error) => log('compacting failed', { error: String(error) }));
  const store = openStore(storeOptions);
  opened.push(store.close);
  await deriveAgain(store, log);

  let { port } = config;
  const origin = () => `http://127.0.0.1:${port}`;
  const events = createEventStream();
  opened.push(events.close);
  const record = openRecord({
    config,
    profiles: { home, profile, failures },
    store,
    clock,
    announce: (what) => events.announce(what, (): Change => ({ what })),
    announceStatements: () =>
      events.announce('statements', () => ({ what: 'statements', total: store.statements.count() })),
    restart: (change) => setImmediate(order.restart, change),
    atEnd: (close) => opened.push(close),
  });
  const { files, storer } = record;
  const sessions = createSessions(store.sessions, clock, () => port);

  const app = createApp({
    xapi: {
      credentials: record.credentials,
      activity: createActivityResource(store),
      agent: createAgentResource(store),
      statements: createStatementResource({ store, files, storer, reader: createStatementReader(store) }),
      documents: createDocuments(store, clock),
      defaultVersion: config.defaultVersion,
      onOriginAsked: () => record.announce('origin-requests'),
    },
    ...createPageApi({
      record,
      status: () => ({
        version,
        endpoint: `${origin()}/xapi`,
        dataFolder,
        statements: store.statements.count(),
        hasSample: record.sample.isIn(),
        secretsIn: record.secrets.keptIn,
        profile: record.portability.profiles.present(),
        reading: record.experiences.reading(),
      }),
    }),
    sessions,
    events,
    pageFolder,
    dataFolder,
    port: () => port,
    log,
  });

  const listener = await listen(app.callback(), port);
  // Open streams would keep the listener from closing.
  opened.push(() => Promise.all([events.close(), listener.close(), record.stop()]));
  port = listener.port;
  record.start();

  let closing: Promise<void> | undefined;

  return {
    endpoint: `${origin()}/xapi`,
    dataFolder,
    profile: profile.id,
    port,
    makePageAddress: () => `${origin()}${signInPath}?token=${sessions.makeSignInToken()}`,
    close: () => (closing ??= closeAll(opened)),
  };
}
