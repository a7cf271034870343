import { Problem } from '../contract/problem.ts';
import { backupFailure } from '../portability/safekeeping/backup-failure.ts';

/** What kept a backup from being made into a folder, in one sentence; what nobody expected stays as it is. */
export function backupProblem(error: unknown, folder: string): unknown {
  const { reason, message } = backupFailure(error);
  switch (reason) {
    case 'folder-missing':
      return new Problem('not-found', `There is no folder ${folder}. Connect its disk, or name another with --out.`);
    case 'folder-unwritable':
      return new Problem(
        'folder-unwritable',
        `Nothing can be written to ${folder}. Name another folder with --out, or make that one writable.`,
      );
    case 'disk-full':
      return new Problem(
        'disk-full',
        `There is too little room: for a while a copy of the record must fit into its own folder, and the backup into ${folder}. Make room on the disk.`,
      );
    case 'not-verified':
      return new Problem('backup-unreadable', `The backup could not be read again, and was removed: ${message}`);
    case 'no-passphrase':
    case 'failed':
      return error;
  }
}
