// Cairn's own archive: a zip from which the whole record can be read in again, by this and by any later Cairn.
import type { ByHand } from '../../contract/by-hand.ts';
import { isObject } from '../../contract/xapi/check.ts';
import type { Agent } from '../../contract/xapi/actor.ts';

/** Names of the entries of an archive. */
export const archiveNames = {
  manifest: 'manifest.json',
  /** Compact JWS over the octets of the manifest; only in signed archives. */
  signature: 'manifest.jws',
  /** The page to check the archive by; only in signed ones. */
  checkPage: 'check.html',
  /** One Statement a line, in the order of `stored`, each exactly as it is kept. */
  statements: 'statements.ndjson',
  /** One `ArchiveDocument` a line. */
  documents: 'documents.ndjson',
  portfolio: 'portfolio.json',
  /** Before the SHA-2 in lower case, without an ending. */
  attachments: 'attachments/',
  /** Before a number: the octets of documents too large for a line. */
  largeDocuments: 'documents/',
} as const;

export const archiveFormat = 'cairn-archive';
export const archiveVersion = 1;

export type ArchiveEntry = {
  readonly name: string;
  /** In octets, before they are packed. */
  readonly length: number;
  /** In lower-case hexadecimal digits. */
  readonly sha256: string;
};

/** Written last, and so about what was written in truth. */
export type ArchiveManifest = {
  readonly format: typeof archiveFormat;
  readonly version: typeof archiveVersion;
  /** Such as `Cairn 1.0.0`. */
  readonly madeBy: string;
  readonly madeAt: string;
  /** The learner's name; empty where they gave none. */
  readonly holder: string;
  readonly counts: { readonly statements: number; readonly attachments: number; readonly documents: number };
  /** All entries but the manifest and its signature. */
  readonly entries: readonly ArchiveEntry[];
  /** SHA-2 of attachments whose octets are lost or damaged: the archive does not hold them as they were. */
  readonly missing: readonly string[];
};

/** One document of the State, Activity Profile or Agent Profile Resource; what a resource does not have is ''. */
export type ArchiveDocument = {
  readonly resource: 'state' | 'activity-profile' | 'agent-profile';
  readonly activity: string;
  /** The Agent as it was sent, as JSON text. */
  readonly agent: string;
  readonly registration: string;
  readonly id: string;
  readonly contentType: string;
  /** SHA-1 of the octets in lower-case hexadecimal digits. */
  readonly etag: string;
  /** ISO 8601. */
  readonly updated: string;
} & (
  | { readonly base64: string }
  /** The entry that holds the octets. */
  | { readonly entry: string }
);

/** What the learner has added to the record. In an archive of a choice only what belongs to it; the rest is empty. */
export type ArchivePortfolio = {
  readonly profile: { readonly name: string; readonly picture: string };
  readonly identities: {
    readonly mine: readonly { readonly agent: Agent; readonly addedAt: string }[];
    readonly others: readonly Agent[];
  };
  readonly notes: readonly { readonly activity: string; readonly text: string; readonly changedAt: string }[];
  readonly collections: readonly ArchiveCollection[];
  readonly views: readonly { readonly name: string; readonly query: string }[];
  readonly templates: readonly { readonly name: string; readonly record: ByHand }[];
};

export type ArchiveCollection = {
  readonly name: string;
  readonly text: string;
  readonly changedAt: string;
  readonly items: readonly ArchiveItem[];
};

export type ArchiveItem = { readonly note: string } & (
  | { readonly kind: 'experience'; readonly activity: string }
  /** Its octets are among the attachments. */
  | { readonly kind: 'file'; readonly name: string; readonly contentType: string; readonly sha2: string }
  | { readonly kind: 'heading' }
);

/** Whether the parsed JSON of an entry `manifest.json` is that of an archive which this Cairn can read. */
export function isArchiveManifest(value: unknown): value is ArchiveManifest {
  if (!isObject(value) || value['format'] !== archiveFormat || value['version'] !== archiveVersion) return false;
  const { counts, entries, missing } = value;
  const areTexts = [value['madeBy'], value['madeAt'], value['holder']].every((one) => typeof one === 'string');
  return areTexts && isCounts(counts) && Array.isArray(entries) && entries.every(isEntry) && isTextList(missing);
}

/** Whether the parsed JSON of a manifest is that of an archive which only a newer Cairn can read. */
export function isNewerArchive(value: unknown): boolean {
  return isObject(value) && value['format'] === archiveFormat && Number(value['version']) > archiveVersion;
}

/** Whether a parsed line of `documents.ndjson` is a document. */
export function isArchiveDocument(value: unknown): value is ArchiveDocument {
  if (!isObject(value)) return false;
  const { resource, base64, entry } = value;
  const isKnown = resource === 'state' || resource === 'activity-profile' || resource === 'agent-profile';
  const isEitherText = (typeof base64 === 'string') !== (typeof entry === 'string');
  return isKnown && isEitherText && documentTexts.every((name) => typeof value[name] === 'string');
}

const documentTexts = ['activity', 'agent', 'registration', 'id', 'contentType', 'etag', 'updated'] as const;

function isCounts(value: unknown): value is ArchiveManifest['counts'] {
  return isObject(value) && ['statements', 'attachments', 'documents'].every((name) => isCount(value[name]));
}

function isEntry(value: unknown): value is ArchiveEntry {
  if (!isObject(value)) return false;
  const { name, length, sha256 } = value;
  return typeof name === 'string' && isCount(length) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
