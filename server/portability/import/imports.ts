// Bringing records in from files: begun, looked through, decided on, stored, and undone.
import { randomUUID } from 'node:crypto';
import type { CsvMapping } from '../../contract/csv-mapping.ts';
import type { Import, ImportPreview, ImportState } from '../../contract/importing.ts';
import { largestImport } from '../../contract/importing.ts';
import { Problem } from '../../contract/problem.ts';
import type { Removals } from '../../lrs/remove-statements.ts';
import type { ImportRow } from '../../store/import-store.ts';
import { fingerprintOf } from '../csv/row-ids.ts';
import type { FileInPlace, ImportDecisionOptions } from './decide-imports.ts';
import { createImportDecisions, labelOf } from './decide-imports.ts';
import { describeImport, describePreview, isBackAgain } from './describe-import.ts';
import { createImportFolder } from './import-folder.ts';
import type { RunImportsOptions } from './run-imports.ts';
import { createImportRunner } from './run-imports.ts';

export type Imports = ReturnType<typeof createImports>;

type ImportsOptions = Omit<RunImportsOptions, 'folder'> &
  ImportDecisionOptions & { readonly dataFolder: string; readonly removals: Removals };

/** States in which the files are needed no more. */
const withoutFiles: readonly ImportState[] = ['receiving', 'done', 'failed', 'undone'];

export function createImports(options: ImportsOptions) {
  const { store, clock, dataFolder, removals, safeName, onChanged } = options;
  const folder = createImportFolder(dataFolder);
  const runner = createImportRunner({ ...options, folder });
  const decisions = createImportDecisions(options);
  let starting = Promise.resolve();
  /** Imports of which a file is on its way. */
  const receiving = new Set<string>();

  function get(id: string): ImportRow {
    const row = store.imports.find(id);
    if (row) return row;
    throw new Problem('not-found', 'There is no such import.');
  }

  function describe(row: ImportRow): Import {
    return describeImport(store, row, runner.progressOf(row.id));
  }

  /** Throws invalid-request unless it is in one of these states. */
  function getIn(id: string, ...states: readonly ImportState[]): ImportRow {
    const row = get(id);
    if (states.includes(isBackAgain(store, row) ? 'done' : row.state)) return row;
    throw new Problem('invalid-request', `That cannot be done with an import that is ${row.state}.`);
  }

  async function setState(id: string, state: ImportState): Promise<Import> {
    await store.write(() => store.imports.updateState(id, state, null, null));
    runner.wake();
    onChanged();
    return describe(get(id));
  }

  /** Files that were on their way when the last run ended will not come any more. */
  async function start(): Promise<void> {
    const rows = store.imports.list();
    const lost = rows.filter(({ state }) => state === 'receiving');
    await store.write(() => {
      for (const { id } of lost) store.imports.delete(id);
    });
    const wanted = rows.filter(({ state }) => !withoutFiles.includes(state));
    await folder.keepOnly(new Set(wanted.map(({ id }) => id)));
    runner.start();
  }

  return {
    /** Newest first. */
    list: (): Import[] => store.imports.list().map(describe),

    find(id: string, languages: readonly string[]): ImportPreview {
      return describePreview(store, get(id), runner.progressOf(id), languages);
    },

    async begin(): Promise<Import> {
      const id = randomUUID();
      await store.write(() => store.imports.insert(id, clock()));
      onChanged();
      return describe(get(id));
    },

    /** Begins one with files that stay where they are, and looks through them. */
    async beginInPlace(files: readonly FileInPlace[]): Promise<Import> {
      const id = await decisions.beginInPlace(files);
      runner.wake();
      onChanged();
      return describe(get(id));
    },

    /** Takes a file in as it comes. Throws file-too-large or disk-full; then nothing is left of it. */
    async receive(id: string, name: string, octets: AsyncIterable<Buffer>): Promise<Import> {
      getIn(id, 'receiving');
      if (receiving.has(id)) throw new Problem('invalid-request', 'Send the files of an import one after the other.');
      receiving.add(id);
      try {
        const here = store.imports.filesOf(id);
        const number = here.length;
        const most = largestImport - here.reduce((sum, { length }) => sum + length, 0);
        const received = await folder.receive(id, number, octets, most);
        await store.write(() => {
          getIn(id, 'receiving');
          store.imports.insertFile(id, { ...received, number, name: safeName(name), path: null, format: 'unknown' });
        });
        return describe(get(id));
      } finally {
        receiving.delete(id);
      }
    },

    /** All files are here: looks through them. */
    async read(id: string): Promise<Import> {
      getIn(id, 'receiving');
      return setState(id, 'reading');
    },

    /** Says how a table is meant; those with the same columns are meant so too, now and later. */
    async explain(id: string, mapping: CsvMapping): Promise<Import> {
      getIn(id, 'asking', 'ready');
      const tables = store.importMappings.tablesOf(id);
      const meant = tables.find(({ isExplained }) => !isExplained) ?? tables[0];
      if (meant === undefined) throw new Problem('invalid-request', 'There is no table in this import.');
      const fingerprint = fingerprintOf(meant.table.columns);
      await store.write(() => {
        store.importMappings.remember(fingerprint, mapping, clock());
        for (const one of tables.filter(({ table }) => fingerprintOf(table.columns) === fingerprint)) {
          store.importMappings.setTable(id, { ...one, mapping, isExplained: true });
        }
      });
      return setState(id, 'reading');
    },

    /** Stores what the preview showed, or goes on with what was stopped. */
    async store(id: string): Promise<Import> {
      const row = getIn(id, 'ready', 'stopped');
      // What was stopped before anybody has seen all of it is looked through first.
      if (row.state === 'stopped' && row.credentialKey === null) return setState(id, 'reading');
      await decisions.beginStoring(id);
      return setState(id, 'storing');
    },

    /** Stops what is under way; what is stored by then stays. */
    async stop(id: string): Promise<Import> {
      getIn(id, 'reading', 'storing');
      await setState(id, 'stopped');
      await runner.interrupt(id);
      return describe(get(id));
    },

    /** Takes all that it brought out of the record. */
    async undo(id: string): Promise<Import> {
      const { credentialKey } = getIn(id, 'done', 'stopped');
      if (credentialKey === null) throw new Problem('invalid-request', 'Nothing of this import is stored.');
      await removals.removeImported(labelOf(store, id), (removalId) => {
        store.imports.updateRemoval(id, removalId);
        store.imports.updateState(id, 'undone', null, clock());
        store.imports.deleteDocuments(id);
        return store.imports.sequencesOf(credentialKey);
      });
      await folder.remove(id);
      onChanged();
      return describe(get(id));
    },

    /** Forgets one of which nothing was stored. Throws invalid-request for any other. */
    async forget(id: string): Promise<void> {
      if (get(id).credentialKey !== null) {
        throw new Problem('invalid-request', 'This import stays in the history: it can be undone.');
      }
      await store.write(() => store.imports.updateState(id, 'failed', null, clock()));
      await runner.interrupt(id);
      await store.write(() => store.imports.delete(id));
      await folder.remove(id);
      onChanged();
    },

    /** What was found of the credential behind a Statement. */
    badgeOf: store.imports.badgeOf,

    /** Goes on with what the last run left to do. */
    start: () => (starting = start()),

    /** Lets go of what is under way; it goes on after the next start. */
    async close(): Promise<void> {
      await starting.catch(() => undefined);
      await runner.stop();
    },
  };
}
