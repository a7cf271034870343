// A copy of a store on which others are at work, as it was at one moment.
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { usualPatience } from './open-database.ts';
import { syncFileNow } from './sync-folder.ts';

/** What is in a store, counted. */
export type StoreContents = {
  readonly schema: number;
  readonly statements: number;
  readonly documents: number;
  /** When the newest Statement was stored, in milliseconds since 1970; null: there is none. */
  readonly newestStatementAt: number | null;
  readonly attachments: readonly { readonly sha2: string; readonly length: number }[];
};

/** Pages of 4 kB that are copied at a time, and the pause after them in milliseconds: others use the same disk. */
const pagesAtATime = 1_000;
const pause = 5;

/** So many are written to the disk at once: whoever waits for the disk meanwhile waits for them. */
const pagesPerSync = 4_000;

type CopyOptions = {
  readonly sqliteBinding?: string | undefined;
  /** Told how much of it is done, 0…1. */
  readonly onProgress?: (part: number) => void;
};

/**
 * Copies the store in `file` to `target`, a single file that must not exist yet. Its writers go on meanwhile; they see
 * nothing of it but a longer write-ahead log.
 */
export async function copyStore(
  file: string,
  target: string,
  { sqliteBinding, onProgress }: CopyOptions,
): Promise<StoreContents> {
  const source = openReadOnly(file, sqliteBinding);
  try {
    // SQLite begins a copy anew whenever another connection writes, unless it reads one moment of the store.
    source.exec('BEGIN');
    const contents = contentsOf(source);
    let nextSync = Number.POSITIVE_INFINITY;
    await source.backup(target, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        if (remainingPages < nextSync) {
          syncFileNow(target);
          nextSync = remainingPages - pagesPerSync;
        }
        Atomics.wait(sleeping, 0, 0, pause);
        return pagesAtATime;
      },
    });
    source.exec('COMMIT');
    makeSingleFile(target, sqliteBinding);
    return contents;
  } finally {
    source.close();
  }
}

const sleeping = new Int32Array(new SharedArrayBuffer(4));

/** A store that is only looked at. Waits for others as long as usual. */
export function openReadOnly(file: string, sqliteBinding?: string): Database {
  return new SqliteDatabase(file, {
    readonly: true,
    fileMustExist: true,
    timeout: usualPatience,
    ...(sqliteBinding && { nativeBinding: sqliteBinding }),
  });
}

export function contentsOf(database: Database): StoreContents {
  const one = (sql: string) => database.prepare(sql).pluck().get();
  return {
    schema: Number(database.pragma('user_version', { simple: true })),
    statements: Number(one('SELECT count(*) FROM statement')),
    documents: Number(one('SELECT count(*) FROM document')),
    newestStatementAt: one('SELECT max(stored) / 1000 FROM statement') as number | null,
    attachments: database.prepare('SELECT sha2, length FROM attachment ORDER BY sha2').all() as {
      readonly sha2: string;
      readonly length: number;
    }[],
  };
}

/** Without it a reader of the copy would leave two more files beside it. */
function makeSingleFile(file: string, sqliteBinding: string | undefined): void {
  const database = new SqliteDatabase(file, { ...(sqliteBinding && { nativeBinding: sqliteBinding }) });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
