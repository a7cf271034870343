import type { Database } from 'better-sqlite3';
import type {
  BadgeSummary,
  ImportCounts,
  ImportFormat,
  ImportProblem,
  ImportReason,
  ImportState,
} from '../contract/importing.ts';
import type { DocumentKey } from './document-store.ts';

/** Times are milliseconds since 1970. */
export type ImportRow = {
  readonly id: string;
  readonly state: ImportState;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly failure: ImportReason | null;
  readonly credentialKey: string | null;
  readonly position: number;
  readonly counts: ImportCounts;
  /** 0…1 of what is under way. */
  readonly progress: number | null;
  readonly removalId: string | null;
};

export type ImportFileRow = {
  /** 0, 1, …; names the file in the import's own folder. */
  readonly number: number;
  readonly name: string;
  /** Where it lies, for one that is read in place. */
  readonly path: string | null;
  readonly length: number;
  readonly sha256: string;
  readonly format: ImportFormat;
};

export const noCounts: ImportCounts = {
  statements: 0,
  fresh: 0,
  present: 0,
  different: 0,
  removed: 0,
  attachments: 0,
  documents: 0,
  badges: 0,
  problems: 0,
};

/** Imports: their files, states and what was found in them. */
export function createImportStore(database: Database) {
  const columns = `id, state, created_at AS createdAt, finished_at AS finishedAt, failure,
    credential_key AS credentialKey, position, counts, progress, removal_id AS removalId`;
  const number = '(SELECT import FROM import WHERE id = @id)';
  const insert = database.prepare(
    `INSERT INTO import (id, state, created_at, counts) VALUES (?, 'receiving', ?, '${JSON.stringify(noCounts)}')`,
  );
  const selectOne = database.prepare(`SELECT ${columns} FROM import WHERE id = ?`);
  const selectAll = database.prepare(`SELECT ${columns} FROM import ORDER BY import DESC`);
  const selectUnfinished = database
    .prepare("SELECT id FROM import WHERE state IN ('reading', 'storing') ORDER BY import")
    .pluck();
  const selectState = database.prepare('SELECT state FROM import WHERE id = ?').pluck();
  const updateState = database.prepare(
    'UPDATE import SET state = @state, failure = @failure, finished_at = @finishedAt, progress = NULL WHERE id = @id',
  );
  const updateProgress = database.prepare('UPDATE import SET position = ?, counts = ?, progress = ? WHERE id = ?');
  const updateRows = database.prepare('UPDATE import SET rows = ? WHERE id = ?');
  const selectRows = database.prepare('SELECT rows FROM import WHERE id = ?').pluck();
  const selectOfCredential = database.prepare('SELECT 1 FROM import WHERE credential_key = ?').pluck();
  const updateCredential = database.prepare('UPDATE import SET credential_key = ? WHERE id = ?');
  const updateRemoval = database.prepare('UPDATE import SET removal_id = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM import WHERE id = ?');
  const insertFile = database.prepare(
    `INSERT INTO import_file (import, number, name, path, length, sha256, format)
     VALUES (${number}, @number, @name, @path, @length, @sha256, @format)`,
  );
  const updateFormat = database.prepare(
    `UPDATE import_file SET format = @format WHERE import = ${number} AND number = @number`,
  );
  const selectFiles = database.prepare(
    `SELECT number, name, path, length, sha256, format FROM import_file WHERE import = ${number} ORDER BY number`,
  );
  const insertProblem = database.prepare(
    `INSERT OR REPLACE INTO import_problem (import, number, file, line, reason, detail)
     VALUES (${number}, @at, @file, @line, @reason, @detail)`,
  );
  const selectProblems = database.prepare(
    `SELECT file, line, reason, detail FROM import_problem WHERE import = ${number} ORDER BY number`,
  );
  const insertBadge = database.prepare(
    `INSERT OR REPLACE INTO import_badge (import, number, statement_id, summary)
     VALUES (${number}, @at, @statementId, @summary)`,
  );
  const selectBadges = database
    .prepare(`SELECT summary FROM import_badge WHERE import = ${number} ORDER BY number LIMIT @most`)
    .pluck();
  const selectBadgeOf = database
    .prepare('SELECT summary FROM import_badge WHERE statement_id = ? ORDER BY import DESC LIMIT 1')
    .pluck();
  const forgetFound = ['import_problem', 'import_badge'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE import = ${number}`),
  );
  const insertDocument = database.prepare(
    `INSERT OR REPLACE INTO import_document (import, resource, activity, agent, registration, id, updated_at)
     VALUES (${number}, @resource, @activity, @agent, @registration, @documentId, @updatedAt)`,
  );
  const deleteDocuments = database.prepare(
    `DELETE FROM document WHERE (resource, activity, agent, registration, id, updated_at) IN
       (SELECT resource, activity, agent, registration, id, updated_at FROM import_document WHERE import = ${number})`,
  );
  const selectSequences = database
    .prepare('SELECT sequence FROM statement WHERE credential_key = ? ORDER BY sequence')
    .pluck();
  const selectAny = database.prepare('SELECT 1 FROM statement WHERE credential_key = ? LIMIT 1').pluck();

  return {
    /** Whether what a credential brought came from a file. */
    isOfImport: (credentialKey: string): boolean => selectOfCredential.get(credentialKey) === 1,

    insert(id: string, createdAt: number): void {
      insert.run(id, createdAt);
    },

    find(id: string): ImportRow | undefined {
      return fromRow(selectOne.get(id));
    },

    /** Newest first. */
    list(): ImportRow[] {
      return selectAll.all().map((row) => fromRow(row) as ImportRow);
    },

    /** Ids of those that are to be read or stored, oldest first. */
    unfinished(): string[] {
      return selectUnfinished.all() as string[];
    },

    stateOf(id: string): ImportState | undefined {
      return selectState.get(id) as ImportState | undefined;
    },

    updateState(id: string, state: ImportState, failure: ImportReason | null, finishedAt: number | null): void {
      updateState.run({ id, state, failure, finishedAt });
    },

    updateProgress(id: string, { position, counts, progress }: Pick<ImportRow, 'position' | 'counts' | 'progress'>) {
      updateProgress.run(position, JSON.stringify(counts), progress, id);
    },

    /** The JSON texts of the first Statements that would be new. */
    updateRows(id: string, rows: readonly string[]): void {
      updateRows.run(JSON.stringify(rows), id);
    },

    rowsOf(id: string): string[] {
      return JSON.parse((selectRows.get(id) as string | undefined) ?? '[]') as string[];
    },

    updateCredential(id: string, key: string): void {
      updateCredential.run(key, id);
    },

    updateRemoval(id: string, removalId: string): void {
      updateRemoval.run(removalId, id);
    },

    /** Forgets an import; nothing may be stored of it. */
    delete(id: string): void {
      remove.run(id);
    },

    insertFile(id: string, file: ImportFileRow): void {
      insertFile.run({ id, ...file });
    },

    updateFormat(id: string, file: number, format: ImportFormat): void {
      updateFormat.run({ id, number: file, format });
    },

    filesOf(id: string): ImportFileRow[] {
      return selectFiles.all({ id }) as ImportFileRow[];
    },

    /** `at`: 0 = the first; one that is there is replaced. */
    setProblem(id: string, at: number, problem: ImportProblem): void {
      insertProblem.run({ id, at, ...problem });
    },

    problemsOf(id: string): ImportProblem[] {
      return selectProblems.all({ id }) as ImportProblem[];
    },

    setBadge(id: string, at: number, statementId: string, badge: BadgeSummary): void {
      insertBadge.run({ id, at, statementId: statementId.toLowerCase(), summary: JSON.stringify(badge) });
    },

    /** The first ones. */
    badgesOf(id: string, most: number): BadgeSummary[] {
      return (selectBadges.all({ id, most }) as string[]).map((text) => JSON.parse(text) as BadgeSummary);
    },

    /** What was found of the credential behind a Statement, undefined if none is. */
    badgeOf(statementId: string): BadgeSummary | undefined {
      const text = selectBadgeOf.get(statementId.toLowerCase()) as string | undefined;
      return text === undefined ? undefined : (JSON.parse(text) as BadgeSummary);
    },

    /** Forgets problems and badges: they are about to be found again. */
    forgetFound(id: string): void {
      for (const query of forgetFound) query.run({ id });
    },

    /** Notes that an import has brought a document. */
    insertDocument(importId: string, { id: documentId, ...key }: DocumentKey, updatedAt: number): void {
      insertDocument.run({ ...key, documentId, updatedAt, id: importId });
    },

    /** Deletes the documents that an import has brought and nobody has changed since. */
    deleteDocuments(id: string): void {
      deleteDocuments.run({ id });
    },

    /** Of all that is stored under a credential. */
    sequencesOf(credentialKey: string): number[] {
      return selectSequences.all(credentialKey) as number[];
    },

    /** Whether anything is stored under a credential. */
    hasAny(credentialKey: string): boolean {
      return selectAny.get(credentialKey) === 1;
    },
  };
}

function fromRow(row: unknown): ImportRow | undefined {
  if (row === undefined) return undefined;
  const found = row as Omit<ImportRow, 'counts'> & { readonly counts: string };
  return { ...found, counts: JSON.parse(found.counts) as ImportCounts };
}
