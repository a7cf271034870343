// Reads a backup and compares all of it with what it says of itself. Its names are never used as paths.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Problem } from '../../contract/problem.ts';
import { newestSchema } from '../../store/adopt-machine.ts';
import { attachmentPath, sha2Algorithm } from '../../store/attachment-files.ts';
import { storeFileName } from '../../store/open-database.ts';
import { ageBeginning, decryptWith } from './age.ts';
import type { BackupManifest, ManifestEntry } from './manifest.ts';
import { attachmentPrefix, manifestName, readManifest, secretsKeyName, storeName } from './manifest.ts';

export type UnpackOptions = {
  readonly file: string;
  /** Becomes a data folder with the store of the backup; it must not exist. */
  readonly into: string;
  readonly passphrase?: string | undefined;
  readonly keepsAttachments: boolean;
  readonly onProgress?: ((part: number) => void) | undefined;
};

export type UnpackedBackup = { readonly manifest: BackupManifest; readonly secretsKey: Uint8Array | undefined };

const largestManifest = 256 * 1024 * 1024;
const mostEntries = 10_000_000;

/**
 * Throws backup-unreadable for what is no backup, or is not as it was written; backup-newer; passphrase-missing and
 * passphrase-wrong for an encrypted one; disk-full when there is too little room for it.
 */
export async function unpackBackup(options: UnpackOptions): Promise<UnpackedBackup> {
  const { file, into, passphrase } = options;
  await mkdir(into, { recursive: true, mode: 0o700 });
  const beginning = await firstOctets(file);
  if (beginning.startsWith('PK')) return unpackZip(file, options);
  if (!beginning.startsWith(ageBeginning)) throw unreadable('It is no backup of Cairn.');

  if (passphrase === undefined) {
    throw new Problem('passphrase-missing', 'The backup is encrypted: give the passphrase that it was made with.');
  }
  const decrypted = join(into, 'decrypted.zip');
  const plain = await decryptWith(passphrase, createReadStream(file)).catch(() => {
    throw new Problem('passphrase-wrong', 'This is not the passphrase that the backup was made with.');
  });
  await pipeline(plain, createWriteStream(decrypted, { mode: 0o600 })).catch((error: unknown) => {
    throw isOfSystem(error) ? error : unreadable('It was changed or cut off after it was made.');
  });
  const unpacked = await unpackZip(decrypted, options);
  await rm(decrypted);
  return unpacked;
}

async function firstOctets(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageBeginning.length), 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function unpackZip(file: string, { into, keepsAttachments, onProgress }: UnpackOptions): Promise<UnpackedBackup> {
  const zip = await openPromise(file, { strictFileNames: true, autoClose: false }).catch((error: unknown) => {
    throw isOfSystem(error) ? error : unreadable('It was changed or cut off after it was made.');
  });
  try {
    const found = await listEntries(zip);
    const manifest = await manifestIn(zip, found);
    await checkRoom(
      manifest.entries.filter(({ name }) => keepsAttachments || !name.startsWith(attachmentPrefix)),
      into,
    );
    await mkdir(join(into, 'attachments'), { recursive: true, mode: 0o700 });
    const total = manifest.entries.reduce((sum, { length }) => sum + length, 0);
    let done = 0;
    let secretsKey: Uint8Array | undefined;
    for (const entry of manifest.entries) {
      const held: Buffer[] = [];
      const target = targetOf(entry, { into, keepsAttachments, held });
      await readEntry({ zip, found: found.get(entry.name), entry, target });
      if (entry.name === secretsKeyName) secretsKey = Buffer.concat(held);
      onProgress?.((done += entry.length) / total);
    }
    if (found.size !== manifest.entries.length + 1) throw unreadable('Something was put into it after it was made.');
    if (!existsSync(join(into, storeFileName))) throw unreadable('There is no store in it.');
    return { manifest, secretsKey };
  } catch (error) {
    throw error instanceof Problem || isOfSystem(error)
      ? error
      : unreadable('It was changed or cut off after it was made.');
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries) throw unreadable('It has too many entries.');
  const found = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (found.has(entry.fileName)) throw unreadable('Two of its entries have the same name.');
    found.set(entry.fileName, entry);
  }
  return found;
}

async function manifestIn(zip: ZipFile, found: ReadonlyMap<string, Entry>): Promise<BackupManifest> {
  const entry = found.get(manifestName);
  if (entry === undefined || entry.uncompressedSize > largestManifest) throw unreadable('It is no backup of Cairn.');
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  const manifest = readManifest(Buffer.concat(pieces).toString('utf8'));
  if (manifest === undefined) throw unreadable('It is no backup of Cairn.');
  if ('newer' in manifest || manifest.schema > newestSchema) {
    throw new Problem(
      'backup-newer',
      `The backup was made by a newer Cairn${'madeBy' in manifest ? ` (${manifest.madeBy.slice(0, 50)})` : ''}. Install the newest Cairn to restore it.`,
    );
  }
  return manifest;
}

/** For what is going to lie there: a backup that is only checked needs no room for its attachments. */
async function checkRoom(entries: BackupManifest['entries'], folder: string): Promise<void> {
  const needed = entries.reduce((sum, { length }) => sum + length, 0);
  const { bavail, bsize } = await statfs(folder);
  if (needed > bavail * bsize) {
    throw new Problem(
      'disk-full',
      `The backup needs ${Math.ceil(needed / 1e6)} MB on the disk of Cairn. Make room on it.`,
    );
  }
}

type Target = { readonly into: string; readonly keepsAttachments: boolean; readonly held: Buffer[] };

/** Where the octets of an entry go. */
function targetOf(
  { name, length }: ManifestEntry,
  { into, keepsAttachments, held }: Target,
): string | Buffer[] | undefined {
  if (name === storeName) return join(into, storeFileName);
  if (name === secretsKeyName && length <= 64) return held;
  const sha2 = name.startsWith(attachmentPrefix) ? name.slice(attachmentPrefix.length) : '';
  if (sha2Algorithm(sha2) === undefined) throw unreadable('There is something in it that belongs to no backup.');
  return keepsAttachments ? attachmentPath(into, sha2) : undefined;
}

type EntryToRead = {
  readonly zip: ZipFile;
  readonly found: Entry | undefined;
  readonly entry: ManifestEntry;
  readonly target: string | Buffer[] | undefined;
};

/** What it was when the backup was made is all that is compared: an attachment may have been damaged before. */
async function readEntry({ zip, found, entry, target }: EntryToRead): Promise<void> {
  if (found?.uncompressedSize !== entry.length) throw unreadable(`${entry.name} is not as long as it was.`);
  const sha256 = createHash('sha256');
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, give) {
      sha256.update(piece);
      give(null, piece);
    },
  });
  const octets: Readable = await zip.openReadStreamPromise(found);
  if (typeof target === 'string') await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(octets, hashing, writableFor(target));
  if (sha256.digest('hex') !== entry.sha256) throw unreadable(`${entry.name} is not as it was.`);
}

function writableFor(target: string | Buffer[] | undefined): Writable {
  if (typeof target === 'string') return createWriteStream(target, { mode: 0o600, flags: 'wx' });
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      target?.push(piece);
      done();
    },
  });
}

function unreadable(why: string): Problem {
  return new Problem('backup-unreadable', `The file cannot be restored. ${why}`);
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
