// The front door of the LRS: the same for the shell, the command line and the tests.
import type { Change } from './contract/api.ts';
import { ledgerCsvPath } from './contract/api.ts';
import { countAttention, findAttention } from './contract/attention.ts';
import type { LrsConfig } from './config.ts';
import { findPage } from './find-page.ts';
import { credentialFunctions } from './http/api/credentials.ts';
import { destinationFunctions } from './http/api/destinations.ts';
import { identityFunctions } from './http/api/identities.ts';
import { answerLedgerCsv } from './http/api/ledger-csv.ts';
import { ledgerFunctions } from './http/api/ledger.ts';
import { ruleFunctions, shareFunctions } from './http/api/shares.ts';
import { sourceFunctions } from './http/api/sources.ts';
import { transcriptFunctions } from './http/api/transcript.ts';
import { createApp } from './http/create-app.ts';
import { createEventStream } from './http/event-stream.ts';
import { listen } from './http/listen.ts';
import { createActivityResource } from './http/resources/activities.ts';
import { createAgentResource } from './http/resources/agents.ts';
import { createStatementResource } from './http/resources/statements.ts';
import { createSessions, signInPath } from './http/sessions.ts';
import { createCredentials } from './lrs/credentials.ts';
import { createDocuments } from './lrs/documents.ts';
import { deriveAgain } from './lrs/derive-again.ts';
import { createStatementReader } from './lrs/get-statements.ts';
import { createSearchIndex } from './lrs/search-index.ts';
import { createStatementStorer } from './lrs/store-statements.ts';
import { createTranscript } from './lrs/transcript.ts';
import { openSharing } from './sharing/open-sharing.ts';
import { createRemoteClient } from './sharing/remote-client.ts';
import { openSecrets } from './sharing/secrets.ts';
import { watchAttention } from './sharing/watch-attention.ts';
import { openAttachmentFiles } from './store/attachment-files.ts';
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

/** Starts the LRS and its page. Rejects with a StartFailure when port or store cannot be had; then nothing is left open. */
export async function startLrs(config: LrsConfig): Promise<Lrs> {
  const opened: Close[] = [];
  try {
    return await openLrs(config, opened);
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
async function openLrs(config: LrsConfig, opened: Close[]): Promise<Lrs> {
  const { dataFolder, log } = config;
  const pageFolder = config.pageFolder ?? findPage();
  const clock = Date.now;
  const storeOptions = { dataFolder, sqliteBinding: config.sqliteBinding };
  // Nobody else may work on a store while it is opened, for that can change it.
  opened.push(lockStore(storeOptions));
  const store = openStore(storeOptions);
  opened.push(store.close);
  await deriveAgain(store, log);

  let port = config.port;
  const origin = () => `http://127.0.0.1:${port}`;
  const events = createEventStream();
  opened.push(events.close);
  const announce = (what: Exclude<Change['what'], 'statements'>) => {
    events.announce(what, () => ({ what }));
    if (what === 'destinations' || what === 'sources') attention.notice();
  };
  const search = createSearchIndex({ store, clock, after: callAfter });
  opened.push(search.stop);
  const onStored = () => {
    search.wait();
    sharing.noticeStatements();
    events.announce('statements', () => ({ what: 'statements', total: store.statements.count() }));
  };
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  const secrets = openSecrets(dataFolder, config.secretsKey);
  const credentials = createCredentials(store, clock);
  const storer = createStatementStorer(store, clock, authorityHome, onStored);
  const sharing = openSharing({
    store,
    files,
    storer,
    secrets,
    search,
    client: createRemoteClient({ clock }),
    clock,
    random: Math.random,
    after: callAfter,
    onProgress: () => {
      announce('deliveries');
      announce('destinations');
      announce('rules');
    },
    onFetched: () => announce('sources'),
    onError: (error) => log('sharing failed', { error: String(error) }),
  });
  const attention = watchAttention({
    count: () => countAttention(findAttention(sharing.destinations.list(), sharing.sources.list(), clock())),
    tell: (count) => config.onAttention?.(count),
    after: callAfter,
  });
  opened.push(attention.stop);
  const sessions = createSessions(store.sessions, clock, () => port);

  const app = createApp({
    xapi: {
      credentials,
      activity: createActivityResource(store),
      agent: createAgentResource(store),
      statements: createStatementResource({ store, files, storer, reader: createStatementReader(store) }),
      documents: createDocuments(store, clock),
      defaultVersion: config.defaultVersion,
      onOriginAsked: () => announce('origin-requests'),
    },
    api: {
      'GET /api/status': () => ({
        version,
        endpoint: `${origin()}/xapi`,
        dataFolder,
        statements: store.statements.count(),
        secretsIn: secrets.keptIn,
      }),
      ...transcriptFunctions(createTranscript(store, search)),
      ...credentialFunctions(credentials, announce),
      ...destinationFunctions({ ...sharing, announce }),
      ...shareFunctions({ ...sharing, announce }),
      ...ruleFunctions({ ...sharing, announce }),
      ...ledgerFunctions({ ...sharing, announce }),
      ...identityFunctions(sharing.identities, announce),
      ...sourceFunctions(sharing.sources, announce),
    },
    downloads: { [ledgerCsvPath]: answerLedgerCsv(sharing.ledger) },
    sessions,
    events,
    pageFolder,
    dataFolder,
    port: () => port,
    log,
  });

  const listener = await listen(app.callback(), port);
  // Open streams would keep the listener from closing.
  opened.push(() => Promise.all([events.close(), listener.close(), sharing.stop()]));
  port = listener.port;
  sharing.start();
  search.wait();

  let closing: Promise<void> | undefined;

  return {
    endpoint: `${origin()}/xapi`,
    dataFolder,
    port,
    makePageAddress: () => `${origin()}${signInPath}?token=${sessions.makeSignInToken()}`,
    close: () => (closing ??= closeAll(opened)),
  };
}

/** Names this LRS in the authority of what it stores: the same for as long as the record exists, whatever the port. */
const authorityHome = 'http://localhost/cairn';

function callAfter(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}
