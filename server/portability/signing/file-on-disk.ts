import { createHash, verify } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { CheckTools, FileToCheck, Range } from '../../contract/checking/file-to-check.ts';
import { keyOfDid } from '../credentials/did-key.ts';

/** A file to be checked, read in pieces: it may be larger than the memory. */
export async function withFile<T>(path: string, check: (file: FileToCheck) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await check(fileOf(handle, size));
  } finally {
    await handle.close();
  }
}

export const checkTools: CheckTools = {
  verify: async (did, message, signature) => {
    const key = keyOfDid(did);
    return key !== undefined && verify(null, message, key, signature);
  },

  readText: (octets) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(octets);
    } catch {
      return undefined;
    }
  },
};

function fileOf(handle: FileHandle, length: number): FileToCheck {
  return {
    length,

    async read([from, to]) {
      const octets = Buffer.alloc(Math.max(0, Math.min(to, length) - from));
      const { bytesRead } = await handle.read(octets, 0, octets.length, from);
      return octets.subarray(0, bytesRead);
    },

    async hash(...ranges) {
      const hash = createHash('sha256');
      for (const range of ranges) for await (const piece of piecesOf(handle, range)) hash.update(piece);
      return hash.digest('hex');
    },

    async unpack(range, most) {
      const pieces: Buffer[] = [];
      const isWhole = await inflate(piecesOf(handle, range), most, (piece) => pieces.push(piece));
      return isWhole ? Buffer.concat(pieces) : undefined;
    },

    async hashUnpacked(range, most) {
      const hash = createHash('sha256');
      let unpacked = 0;
      const isWhole = await inflate(piecesOf(handle, range), most, (piece) => {
        hash.update(piece);
        unpacked += piece.length;
      });
      return isWhole ? { length: unpacked, sha256: hash.digest('hex') } : undefined;
    },
  };
}

const longestPiece = 256 * 1024;

async function* piecesOf(handle: FileHandle, [from, to]: Range): AsyncGenerator<Buffer, void> {
  for (let at = from; at < to;) {
    const octets = Buffer.alloc(Math.min(longestPiece, to - at));
    const { bytesRead } = await handle.read(octets, 0, octets.length, at);
    if (bytesRead === 0) return;
    yield octets.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** Whether it could be unpacked to its end, and was not longer than `most` octets. */
async function inflate(packed: AsyncIterable<Buffer>, most: number, take: (piece: Buffer) => void): Promise<boolean> {
  const source = Readable.from(packed, { objectMode: false });
  const inflating = source.pipe(createInflateRaw());
  source.on('error', (error) => inflating.destroy(error));
  let length = 0;
  try {
    for await (const piece of inflating as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) return false;
      take(piece);
    }
    return true;
  } catch {
    return false;
  } finally {
    source.destroy();
    inflating.destroy();
  }
}
