import { createRemovals } from '../lrs/remove-statements.ts';
import { createSearchIndex } from '../lrs/search-index.ts';
import { createStatementStorer } from '../lrs/store-statements.ts';
import { outgoingText } from '../sharing/form/outgoing-text.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import { openStore } from '../store/open-store.ts';

type RemovalTestOptions = {
  readonly clock?: () => number;
  readonly onMoved?: (sequences: readonly number[]) => void;
  readonly after?: (milliseconds: number, call: () => void) => () => void;
};

/** A store with what stores Statements and deletes them, without a server. The caller closes it. */
export function openRemovals(
  dataFolder: string,
  { clock, onMoved = () => undefined, after = () => () => undefined }: RemovalTestOptions = {},
) {
  const store = openStore({ dataFolder });
  let now = Date.parse('2026-11-22T10:00:00Z');
  const time = clock ?? (() => (now += 1));
  const search = createSearchIndex({ store, clock: time, after: () => () => undefined });
  const storer = createStatementStorer(store, time, 'http://localhost/cairn', () => undefined);
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  const errors: unknown[] = [];
  const removals = createRemovals({
    store,
    files,
    clock: time,
    after,
    outgoing: outgoingText,
    placeAll: async () => undefined,
    onMoved,
    onChanged: () => undefined,
    onError: (error) => errors.push(error),
  });
  if (!store.credentials.find('key')) {
    const secretHash = new Uint8Array(1);
    store.credentials.insert({ key: 'key', label: 'Course', secretHash, scopes: ['all'], createdAt: 0 });
  }

  return {
    store,
    search,
    storer,
    files,
    removals,
    errors,
    /** Stores Statements as an activity would. */
    async add(...statements: readonly Statement[]): Promise<void> {
      const credential = store.credentials.find('key');
      if (!credential) throw new Error('there is no credential');
      const text = JSON.stringify(statements);
      await storer.store({ text, mayBeMany: true, version: '1.0.3', credential, attachments: [] });
    },
    async close(): Promise<void> {
      search.stop();
      await removals.stop();
      store.close();
    },
  };
}
