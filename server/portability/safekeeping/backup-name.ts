// A backup is known by the name of its file: when it was made, in UTC, and whether it is encrypted.
import type { Backup } from '../../contract/safekeeping.ts';

const shape = /^cairn-backup-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.zip(\.age)?$/;

/** `madeAt` in milliseconds since 1970. */
export function backupName(madeAt: number, isEncrypted: boolean): string {
  const time = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return `cairn-backup-${time}.zip${isEncrypted ? '.age' : ''}`;
}

/** What the name of a file says; undefined for a file that is no backup. */
export function readBackupName(name: string): Pick<Backup, 'madeAt' | 'isEncrypted'> | undefined {
  const [, day, hours, minutes, seconds, ending] = shape.exec(name) ?? [];
  const madeAt = `${day}T${hours}:${minutes}:${seconds}Z`;
  if (day === undefined || Number.isNaN(Date.parse(madeAt))) return undefined;
  return { madeAt, isEncrypted: ending !== undefined };
}
