// What a backup says of itself: `manifest.json`, its last entry.
import { isObject } from '../../contract/xapi/check.ts';

export type BackupManifest = {
  readonly format: 'cairn-backup';
  readonly version: 1;
  /** The version of Cairn. */
  readonly madeBy: string;
  readonly madeAt: string;
  /** Of the store. */
  readonly schema: number;
  readonly counts: { readonly statements: number; readonly documents: number; readonly attachments: number };
  readonly newestStatementAt: string | null;
  readonly entries: readonly ManifestEntry[];
  /** Attachments whose octets the store had lost before, or that had become others. */
  readonly damaged: readonly string[];
};

export type ManifestEntry = { readonly name: string; readonly length: number; readonly sha256: string };

export const manifestName = 'manifest.json';
export const storeName = 'store.sqlite';
/** Only in an encrypted one: with what the secrets in the store are encrypted. */
export const secretsKeyName = 'secrets.key';
export const attachmentPrefix = 'attachments/';

/** Undefined for what is no manifest of a backup; of a newer kind of backup only its number is read. */
export function readManifest(json: string): BackupManifest | { readonly newer: number } | undefined {
  const found = parse(json);
  if (!isObject(found) || found['format'] !== 'cairn-backup' || typeof found['version'] !== 'number') return undefined;
  if (found['version'] > 1) return { newer: found['version'] };
  const { madeBy, madeAt, schema, counts, entries, damaged } = found;
  const isWhole =
    typeof madeBy === 'string' &&
    typeof madeAt === 'string' &&
    !Number.isNaN(Date.parse(madeAt)) &&
    typeof schema === 'number' &&
    isObject(counts) &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    Array.isArray(damaged);
  return isWhole ? (found as unknown as BackupManifest) : undefined;
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    typeof value['length'] === 'number' &&
    typeof value['sha256'] === 'string'
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
