// What is done with an import: looking through its files, and storing them.
import { join } from 'node:path';
import type { ImportReason } from '../../contract/importing.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Clock } from '../../lrs/clock.ts';
import type { StatementStorer } from '../../lrs/store-statements.ts';
import type { AttachmentFiles } from '../../store/attachment-files.ts';
import type { ImportFileRow, ImportRow } from '../../store/import-store.ts';
import { noCounts } from '../../store/import-store.ts';
import type { Store } from '../../store/open-store.ts';
import { openSeenIds } from '../../store/seen-ids.ts';
import { describeTable } from '../csv/read-csv.ts';
import { recallMapping } from '../csv/recall-mapping.ts';
import { fingerprintOf } from '../csv/row-ids.ts';
import type { ImportFolder } from './import-folder.ts';
import { hashOctets, readFileOctets } from './octets-on-disk.ts';
import type { Part, Survey } from './parts.ts';
import type { Preview } from './preview-import.ts';
import { previewImport } from './preview-import.ts';
import { lengthOf, readParts } from './read-parts.ts';
import { storeImport } from './store-import.ts';
import { surveyFiles } from './survey-files.ts';

export type ImportWorkOptions = {
  readonly store: Store;
  readonly storer: StatementStorer;
  readonly files: AttachmentFiles;
  readonly folder: ImportFolder;
  readonly clock: Clock;
  /** The learner, as the actor of what a table or a badge says. */
  readonly learner: () => Agent;
  /** Of times that say none; IANA. */
  readonly zone: string;
  readonly sqliteBinding?: string | undefined;
};

/** How far it is, and when to stop. */
export type Watch = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: number) => void;
};

/** A file that was read in place is not the one that was looked through. */
export class FileChanged extends Error {}

export function createImportWork(options: ImportWorkOptions) {
  const { store, storer, files, folder, clock, learner, zone, sqliteBinding } = options;

  function pathOf(id: string, { number, path }: ImportFileRow): string {
    return path ?? folder.pathOf(id, number);
  }

  async function survey(id: string): Promise<Survey> {
    const rows = store.imports.filesOf(id);
    const surveyed = await surveyFiles(
      rows.map((row) => ({ ...row, path: pathOf(id, row) })),
      await folder.workFolder(id),
    );
    await store.write(() => {
      for (const [index, { number }] of rows.entries()) {
        store.imports.updateFormat(id, number, surveyed.files[index]?.format ?? 'unknown');
      }
    });
    return surveyed;
  }

  /** Looks at the tables that were not looked at yet; answers whether all are explained. */
  async function explainTables(id: string, parts: readonly Part[]): Promise<boolean> {
    const known = store.importMappings.tablesOf(id);
    let isAll = true;
    let number = 0;
    for (const part of parts) {
      if (part.kind !== 'table') continue;
      const isExplained = known.find((one) => one.number === number)?.isExplained ?? (await lookAt(id, number, part));
      isAll &&= isExplained;
      number += 1;
    }
    return isAll;
  }

  async function lookAt(
    id: string,
    number: number,
    { path }: Extract<Part, { readonly kind: 'table' }>,
  ): Promise<boolean> {
    const agents = store.identities.list().map(({ agent }) => agent);
    const { mapping: guessed, ...table } = await describeTable(path, { agents, zone });
    const remembered = store.importMappings.find(fingerprintOf(table.columns));
    const recalled = recallMapping(table, guessed, remembered);
    await store.write(() => store.importMappings.setTable(id, { number, table, ...recalled }));
    return recalled.isExplained;
  }

  async function readerOf(id: string, surveyed: Survey, { signal, onProgress }: Watch) {
    const total = lengthOf(surveyed);
    const workFolder = await folder.workFolder(id);
    let octets = 0;
    const progress = () => Math.min(1, octets / Math.max(1, total));
    const read = () => {
      octets = 0;
      return readParts(surveyed, {
        folder: workFolder,
        actor: learner(),
        identities: store.identities.list().map(({ agent }) => agent),
        mappings: store.importMappings.tablesOf(id).map(({ mapping }) => mapping),
        onOctets: (length) => {
          octets += length;
        },
        signal,
      });
    };
    return { read, progress, tell: () => onProgress(progress()) };
  }

  async function look(row: ImportRow, surveyed: Survey, watch: Watch): Promise<void> {
    const { id } = row;
    const { signal } = watch;
    const { read, tell } = await readerOf(id, surveyed, watch);
    const seen = openSeenIds(join(await folder.workFolder(id), 'seen.sqlite'), sqliteBinding);
    try {
      const preview = await previewImport({ store, clock, seen, read, signal, onProgress: tell });
      await store.write(() => note(id, preview));
    } finally {
      seen.close();
    }
  }

  function note(id: string, { counts, problems, rows, badges }: Preview): void {
    store.imports.forgetFound(id);
    store.imports.updateProgress(id, { position: 0, counts, progress: null });
    store.imports.updateRows(id, rows);
    for (const [at, problem] of problems.entries()) store.imports.setProblem(id, at, problem);
    for (const [at, { statementId, badge }] of badges.entries()) store.imports.setBadge(id, at, statementId, badge);
    const isUsable = counts.statements > 0 || counts.documents > 0;
    if (isUsable) store.imports.updateState(id, 'ready', null, null);
    else if (store.importMappings.tablesOf(id).length > 0) store.imports.updateState(id, 'asking', null, null);
    else store.imports.updateState(id, 'failed', problems[0]?.reason ?? nothingIn(id), clock());
  }

  /** Of a zip there may be enough, though nothing that is known: a table of an office is one. */
  function nothingIn(id: string): ImportReason {
    return store.imports.filesOf(id).some(({ format }) => format === 'zip') ? 'unknown-format' : 'empty-file';
  }

  async function refuseChanged(id: string): Promise<void> {
    for (const row of store.imports.filesOf(id)) {
      if (row.path === null) continue;
      const { sha2 } = await hashOctets(readFileOctets(row.path));
      if (sha2 !== row.sha256) throw new FileChanged(row.name);
    }
  }

  return {
    /** Looks through the files; afterwards it is `asking`, `ready` or `failed`. */
    async read(row: ImportRow, watch: Watch): Promise<void> {
      const surveyed = await survey(row.id);
      try {
        const isExplained = await explainTables(
          row.id,
          surveyed.files.flatMap(({ parts }) => parts),
        );
        if (isExplained) await look(row, surveyed, watch);
        else await store.write(() => store.imports.updateState(row.id, 'asking', null, null));
      } finally {
        surveyed.close();
      }
      if (store.imports.stateOf(row.id) === 'failed') await folder.remove(row.id);
    },

    /** Stores them from where it was; afterwards it is `done`, unless it was stopped. */
    async store(row: ImportRow, watch: Watch): Promise<void> {
      const { id, credentialKey } = row;
      const { signal } = watch;
      const credential = credentialKey === null ? undefined : store.credentials.find(credentialKey);
      if (credential === undefined) throw new Error(`the import ${id} has no credential`);
      await refuseChanged(id);
      // What the preview counted is counted anew; what was wrong stays wrong.
      if (row.position === 0) {
        const counts = { ...noCounts, problems: row.counts.problems };
        await store.write(() => store.imports.updateProgress(id, { position: 0, counts, progress: 0 }));
      }
      const surveyed = await survey(id);
      try {
        const { read, progress, tell } = await readerOf(id, surveyed, watch);
        const given = { store, storer, files, clock, id, credential, read, progress, signal, onProgress: tell };
        if (!(await storeImport(given))) return;
      } finally {
        surveyed.close();
      }
      await store.write(() => {
        // Another program may have stopped it, and even undone it, after the last commit.
        if (store.imports.stateOf(id) === 'storing') store.imports.updateState(id, 'done', null, clock());
      });
      await folder.remove(id);
    },

    /** Says why it does not go on: `stopped` can go on, `failed` cannot. */
    async giveUp(id: string, state: 'stopped' | 'failed', reason: ImportReason): Promise<void> {
      await store.write(() => store.imports.updateState(id, state, reason, clock()));
      if (state === 'failed') await folder.remove(id);
    },
  };
}
