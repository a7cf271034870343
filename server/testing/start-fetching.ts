import { onTestFinished } from 'vitest';
import type { Source } from '../contract/sharing/source.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { StatementStorer } from '../lrs/store-statements.ts';
import { createStatementStorer } from '../lrs/store-statements.ts';
import { createFetchEngine } from '../sharing/fetching/fetch-engine.ts';
import { createRemoteClient } from '../sharing/remote-client.ts';
import { openSecrets } from '../sharing/secrets.ts';
import { createSources } from '../sharing/sources.ts';
import type { Sources } from '../sharing/sources.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { openStore } from '../store/open-store.ts';
import { anAgent } from './a-statement.ts';
import { putNewStore } from './put-new-store.ts';
import { temporaryFolder } from './start-test-lrs.ts';

export type Fetching = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly sources: Sources;
  readonly errors: readonly unknown[];
  /** How many commits brought Statements. */
  readonly commits: () => number;
  /** Waits that the engine has asked for, in milliseconds, and that are not over. */
  readonly waits: () => readonly number[];
  /** Adds a source at an endpoint, whose fetching begins at once. */
  add(endpoint: string, parts?: Partial<Parameters<Sources['add']>[0]>): Promise<Source>;
  find(id: string): Source | undefined;
  /** Lets the time of every wait come. */
  passTime(): void;
  /** Ends the engine and closes the store, as at the end of the program. */
  close(): Promise<void>;
};

/** A store with an engine that fetches into it, and a clock that the test turns; closed when the test is over. */
export function startFetching(
  dataFolder = putNewStore(temporaryFolder()),
  whose: readonly Agent[] = [anAgent()],
): Fetching {
  const store = openStore({ dataFolder });
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  const secrets = openSecrets(dataFolder);
  let now = Date.now();
  const clock = () => now;
  let timers: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const errors: unknown[] = [];
  let commits = 0;
  const storer = createStatementStorer(store, clock, 'http://localhost/cairn', () => {
    commits += 1;
  });
  const client = createRemoteClient({ clock });
  const engine = createFetchEngine({
    store,
    storer,
    files,
    client,
    secrets,
    clock,
    random: () => 1,
    after: (milliseconds, call) => {
      const timer = { milliseconds, call };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    onProgress: () => undefined,
    onError: (error) => errors.push(error),
  });
  const sources = createSources({ store, secrets, client, engine, clock });
  engine.wakeAll();
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= engine.stop().then(store.close));
  onTestFinished(close);

  return {
    store,
    files,
    storer,
    sources,
    errors,
    commits: () => commits,
    waits: () => timers.map(({ milliseconds }) => milliseconds),
    add: (address, parts = {}) =>
      sources.add({
        name: 'School',
        address,
        key: 'k',
        secret: 's',
        whose,
        since: null,
        keepFetching: false,
        ...parts,
      }),
    find: (id) => sources.list().find((one) => one.id === id),
    passTime() {
      const due = timers;
      timers = [];
      now += Math.max(0, ...due.map(({ milliseconds }) => milliseconds));
      for (const { call } of due) call();
    },
    close,
  };
}
