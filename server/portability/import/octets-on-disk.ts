import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha2Algorithm } from '../../store/attachment-files.ts';
import type { FoundOctets } from './found.ts';

const pieceLength = 256 * 1024;

/** The octets of a file. */
export function readFileOctets(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: pieceLength });
}

/** SHA-2 and length of octets; of how many bits, a hash of the same length tells. */
export async function hashOctets(
  octets: AsyncIterable<Buffer>,
  like: string | null = null,
): Promise<{ readonly sha2: string; readonly length: number }> {
  const hash = createHash(sha2Algorithm(like ?? '') ?? 'sha256');
  let length = 0;
  for await (const piece of octets) {
    hash.update(piece);
    length += piece.length;
  }
  return { sha2: hash.digest('hex'), length };
}

/** Whether a text is a SHA-2 in hexadecimal digits, of 224, 256, 384 or 512 bits. */
export function isSha2(text: string): boolean {
  return sha2Algorithm(text.toLowerCase()) !== undefined;
}

/** Octets in a file of their own. */
export type SpooledOctets = FoundOctets & { readonly path: string };

/** Writes octets that come once into a folder, under their hash. */
export async function spoolOctets(
  octets: AsyncIterable<Buffer>,
  folder: string,
  like: string | null,
): Promise<SpooledOctets> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, randomUUID());
  try {
    await pipeline(octetsOf(octets), createWriteStream(temporary, { mode: 0o600 }));
    const { sha2, length } = await hashOctets(readFileOctets(temporary), like);
    const path = join(folder, sha2);
    if (await isThere(path)) await rm(temporary);
    else await rename(temporary, path);
    return { sha2, length, path, open: () => readFileOctets(path) };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Whoever reads it to its end or leaves it does not end the source. */
function octetsOf(octets: AsyncIterable<Buffer>): Readable {
  const pieces = octets[Symbol.asyncIterator]();
  return Readable.from({ [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
