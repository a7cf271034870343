import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { findPicture } from './picture.ts';
import type { TranscriptFile } from '../../contract/transcript-document.ts';

/** Where the octets of attachments are. */
export type HeldFiles = { has(sha2: string): boolean; read(sha2: string): Readable };

/** In octets: all files together in one page, and one picture that is shown. */
export const mostEmbedded = 20 * 1024 * 1024;
const largestShown = 5 * 1024 * 1024;

export type EmbeddedFile =
  | { readonly kind: 'picture'; readonly address: string; readonly width: number; readonly height: number }
  | { readonly kind: 'download'; readonly address: string }
  | { readonly kind: 'left-out'; readonly reason: 'large' | 'gone' };

/**
 * Puts files into a page, each as a data: address, as long as there is room. Made anew for each page. A file that is
 * lost or damaged on the disk counts as gone.
 */
export function createEmbedder(files: HeldFiles) {
  let room = mostEmbedded;
  const embedded = new Set<string>();

  async function embed({ sha2, length, held }: TranscriptFile): Promise<EmbeddedFile> {
    if (!held || !files.has(sha2)) return { kind: 'left-out', reason: 'gone' };
    if (length > room) return { kind: 'left-out', reason: 'large' };
    const octets = await readWhole(files, sha2, room);
    if (octets === undefined) return { kind: 'left-out', reason: 'gone' };
    room -= octets.length;
    const picture = octets.length <= largestShown ? findPicture(octets) : undefined;
    const base64 = octets.toString('base64');
    if (picture === undefined) {
      // What it is, is only its sender's word: it is saved, never shown.
      return { kind: 'download', address: `data:application/octet-stream;base64,${base64}` };
    }
    const { mediaType, width, height } = picture;
    return { kind: 'picture', address: `data:${mediaType};base64,${base64}`, width, height };
  }

  return {
    /** `again`: it stands in the page already, and stands there once. */
    async put(file: TranscriptFile): Promise<EmbeddedFile | { readonly kind: 'again' }> {
      if (embedded.has(file.sha2)) return { kind: 'again' };
      const made = await embed(file);
      if (made.kind !== 'left-out') embedded.add(file.sha2);
      return made;
    },
  };
}

const algorithms: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/** Undefined where they are lost, damaged or more than so many. */
async function readWhole(files: HeldFiles, sha2: string, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of files.read(sha2)) {
      length += (piece as Buffer).length;
      if (length > most) return undefined;
      pieces.push(piece as Buffer);
    }
  } catch {
    return undefined;
  }
  const octets = Buffer.concat(pieces);
  const found = createHash(algorithms[sha2.length] ?? 'sha256')
    .update(octets)
    .digest('hex');
  return found === sha2.toLowerCase() ? octets : undefined;
}
