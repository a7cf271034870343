import { looksLikeCredential } from '../credentials/unpack-credential.ts';
import { archiveNames, isArchiveManifest, isNewerArchive } from '../export/archive-layout.ts';
import { Unusable, problemAt } from './found.ts';
import { largestBadge } from './limits.ts';
import { isSha2, spoolOctets } from './octets-on-disk.ts';
import type { OpenZip, ZipEntry } from './open-zip.ts';
import type { Part, SurveyedFile } from './parts.ts';
import { headLength, sniff } from './sniff.ts';
import { gather, takeHead } from './take-head.ts';

const largestManifest = 64 * 1024 * 1024;
/** Enough to see what an entry is; few enough for a zip of a hundred thousand. */
const entryHead = Math.min(headLength, 64 * 1024);

/** Looks what is in a zip: Cairn's own archive, or any files together. `folder` takes tables in, to be read there. */
export async function surveyZip(name: string, { entries }: OpenZip, folder: string): Promise<SurveyedFile> {
  const manifest = await readManifest(entries);
  if (isNewerArchive(manifest)) {
    throw new Unusable('unknown-format', 'It was written by a newer Cairn: update Cairn to read it.');
  }
  if (isArchiveManifest(manifest)) {
    return { format: 'archive', parts: [{ kind: 'archive', name, manifest, entries }] };
  }
  const parts: Part[] = [];
  for (const entry of entries) parts.push(...(await surveyEntry(`${name}: ${entry.name}`, entry, folder)));
  // Octets come before the Statements that name them.
  return { format: 'zip', parts: parts.toSorted((a, b) => Number(b.kind === 'octets') - Number(a.kind === 'octets')) };
}

async function readManifest(entries: readonly ZipEntry[]): Promise<unknown> {
  const entry = entries.find(({ name }) => name === archiveNames.manifest);
  if (entry === undefined || entry.length > largestManifest) return undefined;
  try {
    return JSON.parse((await gather(entry.open())).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function surveyEntry(name: string, entry: ZipEntry, folder: string): Promise<readonly Part[]> {
  const { open, length } = entry;
  const base = entry.name.split('/').at(-1) ?? '';
  const hash = base.split('.')[0] ?? '';
  const claimed = isSha2(hash) ? hash.toLowerCase() : null;
  const octets: Part = { kind: 'octets', name, length, open, claimed };
  if (claimed !== null || entry.name.startsWith(archiveNames.attachments)) return [octets];
  const sniffed = sniff(await takeHead(open(), entryHead));
  switch (sniffed.kind) {
    case 'json':
      if (await isCredential(entry)) return [{ kind: 'badge', name, length, open, mayBeOther: false }];
      return [{ kind: 'json', name, length, open }];
    case 'ndjson':
      return [{ kind: 'ndjson', name, length, open }];
    case 'multipart':
      return [{ kind: 'multipart', name, length, open, boundary: sniffed.boundary }];
    case 'picture':
    case 'token':
      return (await isCredential(entry)) ? [octets, { kind: 'badge', name, length, open, mayBeOther: true }] : [octets];
    case 'table':
      if (!/\.(?:csv|tsv|tab)$/i.test(base)) return [octets];
      return [{ kind: 'table', name, length, path: (await spoolOctets(open(), folder, null)).path }];
    case 'zip':
      return [{ kind: 'problem', found: problemAt({ file: name, line: null }, 'unknown-format', 'A zip in a zip.') }];
    default:
      return [octets];
  }
}

async function isCredential({ length, open }: ZipEntry): Promise<boolean> {
  return length <= largestBadge && looksLikeCredential(await gather(open()));
}
