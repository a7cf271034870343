// A zip from somewhere: its whole list of entries is judged before anything of it is read, and nothing is ever written
// under the name of an entry.
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { largestImport } from '../../contract/importing.ts';
import { largestFile } from '../../contract/largest-file.ts';
import { archiveNames } from '../export/archive-layout.ts';
import { Unusable } from './found.ts';
import { highestRatio, largestStatement, mostEntries, smallEntry, smallTotal } from './limits.ts';

export type ZipEntry = {
  /** As it stands in the zip: for reading, never for a path. */
  readonly name: string;
  /** Unpacked, in octets, as the zip says; more never come. */
  readonly length: number;
  /** Its octets; they fail with Unusable where they are damaged. */
  open(): AsyncIterable<Buffer>;
};

export type OpenZip = { readonly entries: readonly ZipEntry[]; close(): void };

const endOfHeader = 30;
const symbolicLink = 0o120000;
const fileType = 0o170000;

/** Throws Unusable: broken-zip, encrypted-zip, unsafe-zip or too-large. */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await asUnusable(() =>
    openPromise(path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false }),
  );
  try {
    const entries = await readEntries(zip);
    refuseUnsafe(entries);
    return {
      entries: entries
        .filter(({ fileName }) => !fileName.endsWith('/'))
        .map((entry) => ({
          name: entry.fileName,
          length: entry.uncompressedSize,
          open: () => readEntry(zip, entry),
        })),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readEntries(zip: ZipFile): Promise<Entry[]> {
  return asUnusable(
    () =>
      new Promise((resolve, reject) => {
        const entries: Entry[] = [];
        zip.on('error', reject);
        zip.on('end', () => resolve(entries));
        zip.on('entry', (entry: Entry) => {
          entries.push(entry);
          if (entries.length > mostEntries)
            reject(new Unusable('unsafe-zip', `It has more than ${mostEntries} entries.`));
          else zip.readEntry();
        });
        zip.readEntry();
      }),
  );
}

function refuseUnsafe(entries: readonly Entry[]): void {
  const names = new Set<string>();
  let total = 0;
  let read = 0;
  let packed = 0;
  for (const entry of entries) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (entry.isEncrypted()) throw new Unusable('encrypted-zip', fileName);
    if (((entry.externalFileAttributes >>> 16) & fileType) === symbolicLink) {
      throw new Unusable('unsafe-zip', `${fileName}: it is a link to another file.`);
    }
    const name = fileName.normalize('NFC').toLowerCase();
    if (names.has(name)) throw new Unusable('unsafe-zip', `${fileName}: the name is there twice.`);
    names.add(name);
    total += uncompressedSize;
    if (isOnlyPassedOn(entry)) continue;
    if (uncompressedSize > smallEntry && uncompressedSize > compressedSize * highestRatio) {
      throw new Unusable('unsafe-zip', `${fileName}: it is packed more than ${highestRatio} times smaller.`);
    }
    read += uncompressedSize;
    packed += compressedSize;
  }
  if (read > smallTotal && read > packed * highestRatio) {
    throw new Unusable('unsafe-zip', `It is packed more than ${highestRatio} times smaller.`);
  }
  if (total > largestImport) throw new Unusable('too-large', 'What is in it is too large.');
  refuseOverlap(entries);
}

/**
 * Whether an entry is an attachment or a large document, which is passed on piece by piece: a picture of one colour
 * is packed as small as a bomb, and an archive that holds one must come in again.
 */
function isOnlyPassedOn({ fileName, uncompressedSize }: Entry): boolean {
  const { attachments, largeDocuments } = archiveNames;
  if (fileName.startsWith(attachments)) return uncompressedSize <= largestFile;
  return fileName.startsWith(largeDocuments) && uncompressedSize <= largestStatement;
}

/** Entries that share octets are how a small zip can hold more than a disk. */
function refuseOverlap(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw new Unusable('unsafe-zip', `${entry.fileName}: it lies over another entry.`);
    }
    end = entry.relativeOffsetOfLocalHeader + endOfHeader + entry.fileNameLength + entry.compressedSize;
  }
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await asUnusable(() => zip.openReadStreamPromise(entry));
  let sum = 0;
  const summed = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sum = crc32(piece, sum);
      done(null, piece);
    },
  });
  // What is left unread must not keep the file open.
  stream.on('error', (error) => summed.destroy(error));
  summed.on('close', () => stream.destroy());
  try {
    yield* stream.pipe(summed) as Readable & AsyncIterable<Buffer>;
  } catch (error) {
    throw unusable(error, entry.fileName);
  }
  if (sum !== entry.crc32) throw new Unusable('broken-zip', `${entry.fileName}: it is damaged.`);
}

async function asUnusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unusable(error);
  }
}

/** What yauzl says of a zip that it cannot read; what the disk says stays as it is. */
function unusable(error: unknown, name = ''): unknown {
  if (error instanceof Unusable || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && !code.startsWith('Z_')) return error;
  const detail = name === '' ? error.message : `${name}: ${error.message}`;
  const isName = /^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(error.message);
  return new Unusable(isName ? 'unsafe-zip' : 'broken-zip', detail);
}
