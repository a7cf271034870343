import type { FileChange, FileCheck } from '../signing.ts';
import { isObject } from '../xapi/check.ts';
import type { CheckTools, FileToCheck } from './file-to-check.ts';
import { readJws, readObject } from './read-jws.ts';
import type { ZipEntry } from './zip-directory.ts';
import { placeOf, readZipEntries } from './zip-directory.ts';

export const manifestType = 'cairn-manifest';
const manifestName = 'manifest.json';
const signatureName = 'manifest.jws';
const longestManifest = 128 * 1024 * 1024;

/**
 * Checks the contents of a zip by the signed list of them: also of one that was unpacked and packed again. What lies
 * between the entries is not looked at: see `holdsOnlyEntries`.
 */
export async function checkArchive(file: FileToCheck, tools: CheckTools): Promise<FileCheck> {
  const entries = await readZipEntries(file, tools);
  if (!entries) return answer('unreadable');
  const read = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry && unpacked(file, tools, entry);
  };
  const [manifest, token] = [await read(manifestName), await read(signatureName)];
  const has = (name: string) => entries.some((one) => one.name === name);
  if (!has(signatureName)) return answer('unsigned');
  const signed = await readJws(tools.readText(token ?? new Uint8Array()) ?? '', manifestType, tools);
  const changes: FileChange[] = [];
  if (!signed) changes.push({ name: signatureName, what: 'changed' });
  if (!has(manifestName)) changes.push({ name: manifestName, what: 'missing' });
  else if (signed && !isSame(manifest, signed.payload)) changes.push({ name: manifestName, what: 'changed' });
  const list = readObject(signed?.payload ?? manifest ?? new Uint8Array(), tools);
  changes.push(...(await compareEntries(file, tools, entries, readList(list?.['entries']))));
  return {
    verdict: changes.length === 0 ? 'intact' : 'changed',
    signer: signed?.signer ?? null,
    signedAt: signed?.signedAt ?? null,
    holder: signed && typeof list?.['holder'] === 'string' ? list['holder'] : '',
    changes,
  };
}

function answer(verdict: FileCheck['verdict']): FileCheck {
  return { verdict, signer: null, signedAt: null, holder: '', changes: [] };
}

type Listed = { readonly name: string; readonly length: number; readonly sha256: string };

async function compareEntries(
  file: FileToCheck,
  tools: CheckTools,
  entries: readonly ZipEntry[],
  listed: readonly Listed[],
): Promise<FileChange[]> {
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  const changes: FileChange[] = [];
  for (const one of listed) {
    const entry = found.get(one.name);
    if (!entry) changes.push({ name: one.name, what: 'missing' });
    else if (!(await isAsListed(file, tools, entry, one))) changes.push({ name: one.name, what: 'changed' });
    found.delete(one.name);
  }
  const added = [...found.keys()].filter((name) => name !== manifestName && name !== signatureName);
  return [...changes, ...added.map((name) => ({ name, what: 'added' as const }))];
}

async function isAsListed(file: FileToCheck, tools: CheckTools, entry: ZipEntry, listed: Listed): Promise<boolean> {
  const place = await placeOf(file, tools, entry);
  if (!place) return false;
  if (!entry.isPacked) return entry.length === listed.length && (await file.hash(place)) === listed.sha256;
  const found = await file.hashUnpacked(place, listed.length);
  return found?.length === listed.length && found.sha256 === listed.sha256;
}

async function unpacked(file: FileToCheck, tools: CheckTools, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const place = await placeOf(file, tools, entry);
  if (!place || entry.length > longestManifest) return undefined;
  return entry.isPacked ? file.unpack(place, entry.length) : file.read(place);
}

function readList(value: unknown): Listed[] {
  return Array.isArray(value) ? value.filter(isListed) : [];
}

function isListed(value: unknown): value is Listed {
  if (!isObject(value)) return false;
  return (
    typeof value['name'] === 'string' && typeof value['length'] === 'number' && typeof value['sha256'] === 'string'
  );
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((octet, index) => octet === b[index]);
}
