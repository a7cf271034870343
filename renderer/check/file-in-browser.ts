import type { CheckTools, FileToCheck, Range } from '../../server/contract/checking/file-to-check.ts';
import { keyOfDid } from './key-of-did.ts';

/** A browser hashes only what is in memory. */
export const largestFile = 1024 * 1024 * 1024;

export function fileInBrowser(file: Blob): FileToCheck {
  const piece = ([from, to]: Range) => file.slice(from, to);
  return {
    length: file.size,
    read: async (range) => new Uint8Array(await piece(range).arrayBuffer()),
    hash: (...ranges) => hashOf(new Blob(ranges.map(piece))),
    async unpack(range, most) {
      const unpacked = await inflate(piece(range), most);
      return unpacked && new Uint8Array(await unpacked.arrayBuffer());
    },
    async hashUnpacked(range, most) {
      const unpacked = await inflate(piece(range), most);
      return unpacked && { length: unpacked.size, sha256: await hashOf(unpacked) };
    },
  };
}

export const browserTools: CheckTools = {
  async verify(did, message, signature) {
    const octets = keyOfDid(did);
    // Octets that are no point of the curve are nobody's key.
    const key =
      octets && (await crypto.subtle.importKey('raw', octets, 'Ed25519', false, ['verify']).catch(() => null));
    if (!key) return false;
    return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
  },

  readText: (octets) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(octets);
    } catch {
      return undefined;
    }
  },
};

/** Whether this browser knows the signatures of Cairn. */
export async function canVerify(): Promise<boolean> {
  try {
    // The key of nobody: any 32 octets that are a point of the curve.
    await crypto.subtle.importKey('raw', new Uint8Array([1, ...Array<number>(31).fill(0)]), 'Ed25519', false, [
      'verify',
    ]);
    return true;
  } catch {
    return false;
  }
}

async function hashOf(octets: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await octets.arrayBuffer()));
  return [...digest].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** Undefined when it is damaged, or longer than `most` octets. */
async function inflate(packed: Blob, most: number): Promise<Blob | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(next.value);
    }
    return new Blob(pieces);
  } catch {
    return undefined;
  }
}
