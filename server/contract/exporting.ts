/** Taking the record out, for others and for the future. Times are ISO 8601. */
import type { RecordFilter } from './experience.ts';

/**
 * `zip`: all of it, to be read in again without loss · `json`, `ndjson`: Statements · `csv`: for spreadsheets · `pdf`
 * and `html`: to be read by people · `open-badges`, `clr`: Verifiable Credentials, self-asserted.
 */
export const exportFormats = ['zip', 'json', 'ndjson', 'csv', 'pdf', 'html', 'open-badges', 'clr'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Exactly one. */
export type ExportChoice =
  /** The whole record, also what was voided; in a `zip` with documents, notes, collections and the learner's name. */
  | { readonly what: 'all' }
  /** What the transcript shows with a filter. */
  | { readonly what: 'filter'; readonly view: 'experiences' | 'statements'; readonly filter: RecordFilter }
  | { readonly what: 'experiences'; readonly activities: readonly string[] }
  | { readonly what: 'statements'; readonly ids: readonly string[] }
  | { readonly what: 'collection'; readonly id: string };

export type NewExport = {
  readonly choice: ExportChoice;
  readonly format: ExportFormat;
  /** Signed with the learner's key. */
  readonly isSigned: boolean;
  /** Of the time zone that days are told in; IANA. */
  readonly zone: string;
  /** In which texts are written, and of which names the best are taken; best first. */
  readonly languages: readonly string[];
};

/** What will be written, before it is. It can be fetched for an hour. */
export type Export = NewExport & {
  readonly id: string;
  /** What the file will be called. */
  readonly fileName: string;
  readonly statements: number;
  readonly experiences: number;
  readonly attachments: number;
  /** Of attachments, in octets. */
  readonly attachmentOctets: number;
  /** Attachments of which the octets are no longer on the disk: they are named in the file, and not in it. */
  readonly missing: number;
  readonly documents: number;
};

/** The file of an export, written while it is fetched. Of `pdf` this is the page that is printed. */
export const exportFilePath = '/api/exports/:id/file';

/** At most so many credentials are made at once, experiences that is: each is signed by itself. */
export const mostCredentials = 300;

/** Octets that Chromium printed of an export go here as the body, and come back with the signature in them. */
export const exportPrintedPath = '/api/exports/:id/printed';
