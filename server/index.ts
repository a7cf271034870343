// The front door of the LRS: the same for the shell, the command line and the tests.
import type { Change } from './contract/api.ts';
import type { LrsConfig } from './config.ts';
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
import { compactWhereWished } from './store/compact-store.ts';
import { lockStore } from './store/lock-store.ts';
import { openStore } from './store/open-store.ts';
import { version } from './version.ts';

export type Lrs = {
  /** What activities are given, without a trailing slash. */
  readonly endpoint: string;
  readonly dataFolder: string;
  readonly port: number;
  /** A link that opens the page signed in, once. */
  makePageAddress(): string;
  /** Answers what is under way, commits, and lets go of port and store. A second call waits for the first. */
  close(): Promise<void>;
};

/**
 * Starts the LRS and its page. Rejects with a StartFailure when port or store cannot be had; then nothing is left open.
 *
 * To restore or compact the record it closes and opens it again by itself, on the same port; `onLost` is told when that
 * fails.
 */
export async function startLrs(config: LrsConfig): Promise<Lrs> {
  let present = await openOnce(config, restart);
  const { port, endpoint, dataFolder } = present;
  let restarting: Promise<void> | undefined;
  let isClosing = false;

  function restart(): void {
    restarting ??= openAgain().finally(() => (restarting = undefined));
  }

  async function openAgain(): Promise<void> {
    try {
      await present.close();
      if (!isClosing) present = await openOnce({ ...config, port }, restart);
    } catch (error) {
      config.log('the record could not be opened again', { error: String(error) });
      config.onLost?.(error);
    }
  }

  return {
    endpoint,
    dataFolder,
    port,
    makePageAddress: () => present.makePageAddress(),
    async close() {
      isClosing = true;
      await restarting;
      await present.close();
    },
  };
}

/** Opens all of it, or nothing. */
async function openOnce(config: LrsConfig, restart: () => void): Promise<Lrs> {
  const opened: Close[] = [];
  try {
    return await openLrs(config, opened, restart);
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

/** Notes in `opened` how to close each thing as soon as it is open. */
async function openLrs(config: LrsConfig, opened: Close[], restart: () => void): Promise<Lrs> {
  const { dataFolder, log } = config;
  const pageFolder = config.pageFolder ?? findPage();
  const clock = Date.now;
  const storeOptions = { dataFolder, sqliteBinding: config.sqliteBinding };
  // Nobody else may work on a store while it is opened, for that can change it.
  opened.push(lockStore(storeOptions));
  compactWhereWished(storeOptions, (error) => log('compacting failed', { error: String(error) }));
  const store = openStore(storeOptions);
  opened.push(store.close);
  await deriveAgain(store, log);

  let port = config.port;
  const origin = () => `http://127.0.0.1:${port}`;
  const events = createEventStream();
  opened.push(events.close);
  const record = openRecord({
    config,
    store,
    clock,
    announce: (what) => events.announce(what, (): Change => ({ what })),
    announceStatements: () =>
      events.announce('statements', () => ({ what: 'statements', total: store.statements.count() })),
    restart: () => setImmediate(restart),
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
    port,
    makePageAddress: () => `${origin()}${signInPath}?token=${sessions.makeSignInToken()}`,
    close: () => (closing ??= closeAll(opened)),
  };
}
