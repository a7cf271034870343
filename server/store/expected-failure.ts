// Failures of SQLite and the disk that Cairn expects: the only place that knows their codes.
import SqliteDatabase from 'better-sqlite3';
import { Problem } from '../contract/problem.ts';

/** The Problem behind a failure that can happen to any store; any other error as it is. */
export function expectedFailure(error: unknown): unknown {
  if (isBusy(error)) {
    return new Problem(
      'store-busy',
      'Nothing was stored: another program keeps the store of Cairn locked. Send the request again in a moment.',
    );
  }
  if (isDiskFull(error)) {
    return new Problem(
      'disk-full',
      'Nothing was stored: the disk of Cairn is full. Make room on it, then send the request again.',
    );
  }
  return error;
}

/** Whether another connection has the lock that was wanted. */
export function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

// The last one is how SQLite says that its shared memory found no room.
const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && fullDisk.has(String((error as NodeJS.ErrnoException).code));
}
