/** Bringing records in from files. Nothing is stored until the learner has seen what it is. Times are ISO 8601. */
import type { CsvMapping, CsvTable } from './csv-mapping.ts';
import type { StatementSummary } from './statement-summary.ts';

/** What a file was found to be, by its octets. `archive`: Cairn's own zip. */
export const importFormats = [
  'statements',
  'ndjson',
  'multipart',
  'archive',
  'zip',
  'csv',
  'badge',
  'unknown',
] as const;

export type ImportFormat = (typeof importFormats)[number];

/**
 * `receiving`: its files are on their way · `reading`: they are looked through · `asking`: a table has to be explained ·
 * `ready`: the preview is there, nothing is stored · `storing` · `stopped`: stopped in between, and can go on · `done` ·
 * `failed`: nothing of it can be used · `undone`: taken out again.
 */
export const importStates = [
  'receiving',
  'reading',
  'asking',
  'ready',
  'storing',
  'stopped',
  'done',
  'failed',
  'undone',
] as const;

export type ImportState = (typeof importStates)[number];

export type ImportFile = {
  readonly name: string;
  /** In octets. */
  readonly length: number;
  readonly format: ImportFormat;
};

export type ImportCounts = {
  /** Statements that can be stored, or were. */
  readonly statements: number;
  /** Of them not in the record yet, or stored by this import. */
  readonly fresh: number;
  /** In the record already, the same. */
  readonly present: number;
  /** Another Statement in the record has the id: that one stays. */
  readonly different: number;
  /** Deleted by the learner, and so left out. */
  readonly removed: number;
  /** Octets that came along and belong to a Statement. */
  readonly attachments: number;
  readonly documents: number;
  readonly badges: number;
  /** What cannot be used. */
  readonly problems: number;
};

/** One entry of the history, or one that is under way. */
export type Import = {
  readonly id: string;
  readonly files: readonly ImportFile[];
  readonly state: ImportState;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** How far what is under way has come, 0…1. */
  readonly progress: number | null;
  readonly counts: ImportCounts;
  /** Why it failed or was stopped; null otherwise. */
  readonly failure: ImportReason | null;
  /** What the filter `source` of the record takes to show what it brought; null before anything is stored. */
  readonly source: string | null;
};

/** Why something of a file, or all of it, cannot be used. The page says it in the reader's language. */
export const importReasons = [
  'not-utf-8',
  'not-json',
  'not-a-statement',
  'invalid-statement',
  'id-taken',
  'cut-off',
  'more-elsewhere',
  'empty-file',
  'unknown-format',
  'web-page',
  'unsafe-zip',
  'broken-zip',
  'encrypted-zip',
  'too-large',
  'wrong-hash',
  'attachment-missing',
  'attachment-unused',
  'wrong-digest',
  'no-credential-in-picture',
  'only-an-address',
  'nothing-earned',
  'not-a-credential',
  'no-title',
  'no-date',
  'impossible-date',
  'no-result',
  'uneven-row',
  'disk-full',
  'file-changed',
  'interrupted',
] as const;

export type ImportReason = (typeof importReasons)[number];

export type ImportProblem = {
  /** Its name; of an entry of a zip `file.zip: entry`. */
  readonly file: string;
  /** 1 = the first; null where the file has none. */
  readonly line: number | null;
  readonly reason: ImportReason;
  /** What exactly, in English: a JSON pointer with its rule, a name. */
  readonly detail: string;
};

/** What somebody else attested, and whether that can be relied on. */
export type BadgeVerdict = {
  /**
   * `confirmed`: signed with a key that is the issuer's own id · `intact`: not changed since it was signed, by whom
   * cannot be told here · `changed`: the signature does not match · `unsigned` · `unchecked`: signed in a way that
   * cannot be checked without the network, or not here.
   */
  readonly signature: 'confirmed' | 'intact' | 'changed' | 'unsigned' | 'unchecked';
  /** Why it is `unchecked`, or what else is to be known, in English; empty without. */
  readonly detail: string;
  /** It ends at this time; null without an end. */
  readonly validUntil: string | null;
  readonly validFrom: string | null;
  /** Whether it was taken back is told by the network only: `unknown` where it names such a list. */
  readonly revocation: 'unknown' | 'none';
  /** Whether it says that it was given to one of the learner's identities. */
  readonly holder: 'learner' | 'other' | 'unknown';
};

export type BadgeSummary = {
  readonly title: string;
  readonly issuer: string;
  readonly issuedAt: string | null;
  readonly kind: 'badge' | 'credential' | 'learner-record';
  readonly verdict: BadgeVerdict;
};

/** What would be stored, or was. */
export type ImportPreview = Import & {
  /** The first 100. */
  readonly problems: readonly ImportProblem[];
  /** The first 20 that would be new. */
  readonly rows: readonly StatementSummary[];
  /** The first 50. */
  readonly badges: readonly BadgeSummary[];
  /** Of a table: its first rows, and how it is understood, by the learner or as it seems; null for other files. */
  readonly table: (CsvTable & { readonly mapping: CsvMapping }) | null;
};

/** Where a file is sent to: its octets are the body, its name is in the query (`?name=`). Answers an `Import`. */
export const importFilePath = '/api/imports/:id/files';

/** How large a file may be, in octets; and all files of an import together. */
export const largestImport = 16 * 1024 ** 3;

/** A folder whose new files are offered for import, absolute; null: none. */
export type WatchedFolder = { readonly folder: string | null };
