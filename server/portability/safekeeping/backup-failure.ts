import type { BackupReason } from '../../contract/safekeeping.ts';

/** Why no backup was made; `message` is for whoever wants to know more than the reason says. */
export class BackupFailure extends Error {
  readonly reason: BackupReason;

  constructor(reason: BackupReason, detail: string) {
    super(detail);
    this.name = 'BackupFailure';
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, BackupReason>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-unwritable',
  EPERM: 'folder-unwritable',
  EROFS: 'folder-unwritable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
};

/** What made it fail, as a BackupFailure. */
export function backupFailure(error: unknown): BackupFailure {
  if (error instanceof BackupFailure) return error;
  const code = error instanceof Error ? String((error as NodeJS.ErrnoException).code) : '';
  return new BackupFailure(reasons[code] ?? 'failed', error instanceof Error ? error.message : String(error));
}
