// The table of contents of a zip (APPNOTE 6.3.10), read strictly: what two readers could understand differently is refused.
import type { CheckTools, FileToCheck, Range } from './file-to-check.ts';

export type ZipEntry = {
  readonly name: string;
  readonly isPacked: boolean;
  readonly isFolder: boolean;
  /** Its lengths stand again behind its octets. */
  readonly isFollowed: boolean;
  /** Of its local header. */
  readonly at: number;
  /** In octets, packed and not. */
  readonly packedLength: number;
  readonly length: number;
  /** In octets: what the table of contents says of it beside its name. */
  readonly extra: Uint8Array;
  readonly commentLength: number;
};

export type ZipDirectory = {
  /** Folders too. */
  readonly entries: readonly ZipEntry[];
  readonly place: Range;
};

const longestDirectory = 64 * 1024 * 1024;
const longestEnd = 65_535 + 22;
const endMark = 0x06054b50;
const wideEndMark = 0x06064b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const localLength = 30;
/** What a field of 32 bits holds when its value stands among the extra fields. */
const wide = 0xffffffff;

/** All entries but folders. Undefined where the file is no zip, damaged, encrypted, or ambiguous. */
export async function readZipEntries(file: FileToCheck, tools: CheckTools): Promise<ZipEntry[] | undefined> {
  const directory = await readZipDirectory(file, tools);
  return directory?.entries.filter(({ isFolder }) => !isFolder);
}

/** The same, with folders and where it stands. */
export async function readZipDirectory(file: FileToCheck, tools: CheckTools): Promise<ZipDirectory | undefined> {
  const range = await findDirectory(file);
  if (!range || range[1] > file.length || range[0] > range[1] || range[1] - range[0] > longestDirectory)
    return undefined;
  const octets = await file.read(range);
  const view = viewOf(octets);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < octets.length) {
    if (at + 46 > octets.length || view.getUint32(at, true) !== entryMark) return undefined;
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const nameEnd = at + 46 + nameLength;
    const extraEnd = nameEnd + extraLength;
    const name = tools.readText(octets.subarray(at + 46, nameEnd));
    const flags = view.getUint16(at + 8, true);
    const isEncrypted = (flags & 1) !== 0;
    const method = view.getUint16(at + 10, true);
    if (name === undefined || extraEnd > octets.length || isEncrypted || (method !== 0 && method !== 8))
      return undefined;
    const extra = octets.subarray(nameEnd, extraEnd);
    const [packedLength, length, start] = readSizes(view, at, extra);
    const isFolder = name.endsWith('/') && length === 0;
    const [isPacked, isFollowed] = [method === 8, (flags & 8) !== 0];
    entries.push({ name, isPacked, isFolder, isFollowed, at: start, packedLength, length, extra, commentLength });
    at = extraEnd + commentLength;
  }
  return isUnambiguous(entries, range[0]) ? { entries, place: range } : undefined;
}

/** Where the octets of an entry lie. Undefined where its local header says something else than the table of contents. */
export async function placeOf(file: FileToCheck, tools: CheckTools, entry: ZipEntry): Promise<Range | undefined> {
  // A character takes at most four octets.
  const header = await file.read([entry.at, Math.min(file.length, entry.at + localLength + entry.name.length * 4)]);
  const view = viewOf(header);
  if (header.length < localLength || view.getUint32(0, true) !== localMark) return undefined;
  const nameEnd = localLength + view.getUint16(26, true);
  if (tools.readText(header.subarray(localLength, nameEnd)) !== entry.name) return undefined;
  if ((view.getUint16(8, true) === 8) !== entry.isPacked || !saysLengths(view, entry)) return undefined;
  const from = entry.at + nameEnd + view.getUint16(28, true);
  const to = from + entry.packedLength;
  return to <= file.length ? [from, to] : undefined;
}

/** Readers that begin at the front go by these lengths, unless they come only behind the octets. */
function saysLengths(view: DataView, { isFollowed, packedLength, length }: ZipEntry): boolean {
  const says = (field: number, value: number) => {
    const said = view.getUint32(field, true);
    return said === value || said === wide || (isFollowed && said === 0);
  };
  return ((view.getUint16(6, true) & 8) !== 0) === isFollowed && says(18, packedLength) && says(22, length);
}

async function findDirectory(file: FileToCheck): Promise<Range | undefined> {
  const start = Math.max(0, file.length - longestEnd);
  const octets = await file.read([start, file.length]);
  const view = viewOf(octets);
  for (let at = octets.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    const [length, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (length !== wide && from !== wide && view.getUint16(at + 10, true) !== 0xffff) return [from, from + length];
    return readWideEnd(view, at - 20, start);
  }
  return undefined;
}

/** The record of a large zip lies right before its locator, which lies right before the end. */
function readWideEnd(view: DataView, locator: number, start: number): Range | undefined {
  const at = locator - 56;
  if (at < 0 || view.getUint32(at, true) !== wideEndMark) return undefined;
  if (Number(view.getBigUint64(locator + 8, true)) !== start + at) return undefined;
  const [length, from] = [Number(view.getBigUint64(at + 40, true)), Number(view.getBigUint64(at + 48, true))];
  return [from, from + length];
}

function readSizes(view: DataView, at: number, extra: Uint8Array): readonly [number, number, number] {
  const wideValues = readWideValues(extra);
  const read = (field: number) => {
    const value = view.getUint32(at + field, true);
    return value === wide ? (wideValues.shift() ?? value) : value;
  };
  const length = read(24);
  const packedLength = read(20);
  return [packedLength, length, read(42)];
}

/** Values of the extra field for large zips, in its order. */
function readWideValues(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return [];
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor((end - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
    }
    at = end;
  }
  return [];
}

/** No name stands twice, and no octets belong to two entries. */
function isUnambiguous(entries: readonly ZipEntry[], end: number): boolean {
  const names = new Set(entries.map(({ name }) => name.normalize('NFC').toLowerCase()));
  if (names.size !== entries.length) return false;
  const ordered = entries.toSorted((a, b) => a.at - b.at);
  return ordered.every(
    ({ at, packedLength }, index) => at + localLength + packedLength <= (ordered[index + 1]?.at ?? end),
  );
}

function viewOf(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}
