// What a zip holds beside its entries. No reader of zips looks there, but the file may be given another name, and a
// browser or a reader of PDFs show what stands there instead.
import type { CheckTools, FileToCheck } from './file-to-check.ts';
import { placeOf, readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The end of a zip without a comment; that of a large one has two more records before it. */
const endLength = 22;
const wideEndLength = 56 + 20 + endLength;
/** What may stand behind the octets of an entry to say their lengths: with a mark or without, of 4 or of 8 octets each. */
const followers: readonly number[] = [12, 16, 20, 24];
/** Extra fields that programs write: lengths, times, owners, the mark of Java; and how long one is at most. */
const knownFields: readonly number[] = [0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0xcafe];
const longestField = 32;
const localLength = 30;

/** Whether a zip is its entries, one right behind the other, and nothing else. */
export async function holdsOnlyEntries(file: FileToCheck, tools: CheckTools): Promise<boolean> {
  const directory = await readZipDirectory(file, tools);
  if (!directory) return false;
  const { entries, place } = directory;
  if (![endLength, wideEndLength].includes(file.length - place[1])) return false;
  const files = entries.filter(({ isFolder }) => !isFolder);
  const holds = (folder: ZipEntry) => files.some(({ name }) => name.startsWith(folder.name));
  if (!entries.every((entry) => isPlain(entry) && (!entry.isFolder || holds(entry)))) return false;
  let end = 0;
  let mayFollow: readonly number[] = [0];
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (!mayFollow.includes(entry.at - end)) return false;
    const octets = await placeOf(file, tools, entry);
    if (!octets || !areKnown(await localExtra(file, entry, octets[0]))) return false;
    end = octets[1];
    mayFollow = entry.isFollowed ? followers : [0];
  }
  return mayFollow.includes(place[0] - end);
}

function isPlain({ extra, commentLength }: ZipEntry): boolean {
  return commentLength === 0 && areKnown(extra);
}

async function localExtra(file: FileToCheck, { at }: ZipEntry, octetsAt: number): Promise<Uint8Array> {
  const header = await file.read([at, octetsAt]);
  const [low = 0, high = 0] = header.subarray(26, 28);
  return header.subarray(localLength + low + high * 256);
}

function areKnown(extra: Uint8Array): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = view.getUint16(at + 2, true);
    if (!knownFields.includes(view.getUint16(at, true)) || length > longestField) return false;
    at += 4 + length;
  }
  return at === extra.length;
}
