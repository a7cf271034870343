/** Backups, restoring, and the store itself. Times are ISO 8601, lengths are octets. */

export type BackupSettings = {
  /** Every day, when something has changed. */
  readonly isOn: boolean;
  /** An absolute path. */
  readonly folder: string;
  /** How many of the newest are kept: one a day, one a week, one a month. */
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
  /** New backups are encrypted with the passphrase that was given last. */
  readonly isEncrypted: boolean;
};

/** `passphrase`: a new one, at least 10 characters; left out, the one that is kept stays. */
export type NewBackupSettings = BackupSettings & { readonly passphrase?: string };

export type Backup = {
  /** Of the file. */
  readonly name: string;
  readonly madeAt: string;
  readonly length: number;
  readonly isEncrypted: boolean;
};

export type Backups = {
  readonly settings: BackupSettings;
  /** Newest first, as far as the folder can be read. */
  readonly backups: readonly Backup[];
  /** How far the one that is being made has come, 0…1; null: none is. */
  readonly progress: number | null;
  /** Why the last one was not made; null when it was. */
  readonly failure: { readonly at: string; readonly reason: BackupReason; readonly detail: string } | null;
};

export const backupReasons = [
  'folder-missing',
  'folder-unwritable',
  'disk-full',
  'no-passphrase',
  'not-verified',
  'failed',
] as const;

export type BackupReason = (typeof backupReasons)[number];

/** What would take the place of the record. It can be restored for an hour. */
export type RestorePreview = {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  /** Version of Cairn. */
  readonly madeBy: string;
  readonly statements: number;
  readonly documents: number;
  readonly attachments: number;
  readonly newestStatementAt: string | null;
  /** What is in the record now, and would be set aside. */
  readonly now: { readonly statements: number; readonly newestStatementAt: string | null };
  /** How many Statements of the record now are not in the backup. */
  readonly lost: number;
};

/** Where a backup from elsewhere is sent to: its octets are the body (`?name=`). Answers `{ file }`, its path here. */
export const restoreFilePath = '/api/restore/file';

export type StoragePart = {
  readonly what: 'statements' | 'search' | 'experiences' | 'documents' | 'attachments' | 'copies' | 'free' | 'other';
  readonly length: number;
};

export type Storage = {
  readonly folder: string;
  /** Of all files in the folder, by what they are for. */
  readonly parts: readonly StoragePart[];
  /** Stores that were set aside when another was restored, and copies from before a migration. */
  readonly asides: readonly { readonly name: string; readonly madeAt: string; readonly length: number }[];
  /** Of the disk. */
  readonly free: number;
  /** What is being done with it now. */
  readonly working: 'checking' | 'compacting' | 'moving' | null;
  /** Why it could not be moved the last time that was tried, in English; null when it was, or never was tried. */
  readonly moveFailure: string | null;
};

/** What `cairn verify` looks at. */
export type StoreCheck = {
  readonly isSound: boolean;
  /** Statements, attachments and documents that were looked at. */
  readonly statements: number;
  readonly attachments: number;
  readonly documents: number;
  /** What is wrong, in English, the first 100. */
  readonly findings: readonly string[];
};
