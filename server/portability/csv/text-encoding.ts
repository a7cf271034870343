// In which characters a file is written, and its text in pieces.
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { CsvEncoding } from '../../contract/csv-mapping.ts';

/** How the octets stand in the file; `skip` are those of the byte order mark. */
export type TextEncoding = { readonly kind: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'; readonly skip: number };

/** Small enough that taking one to rows does not hold up whoever else waits. */
const PIECE = 32 * 1024;

/** Characters 0x80 to 0x9F of windows-1252; the five that it leaves out stay as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By the byte order mark; without one UTF-8 if all of it is, else windows-1252, in which everything is text. */
export async function findEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of piecesOf(path, 0)) {
      const marked = isFirst ? byMark(piece) : undefined;
      if (marked && marked.kind !== 'utf-8') return marked;
      isFirst = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return { kind: 'utf-8', skip: 0 };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'windows-1252', skip: 0 };
    throw error;
  }
}

export function encodingName({ kind }: TextEncoding): CsvEncoding {
  return kind === 'utf-16le' || kind === 'utf-16be' ? 'utf-16' : kind;
}

/** The text, with every line ending in `\n` alone and without a byte order mark. */
export async function* readText(
  path: string,
  { kind, skip }: TextEncoding,
  onOctets?: (length: number) => void,
): AsyncGenerator<string> {
  const decode = decoderOf(kind);
  let held = '';
  let isFirst = true;
  for await (const piece of piecesOf(path, skip)) {
    onOctets?.(piece.length);
    const text = held + decode(piece);
    // What follows tells whether this is half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
    yield isFirst ? whole.replace(/^\uFEFF/, '') : whole;
    isFirst = false;
  }
  if (held !== '') yield '\n';
}

function piecesOf(path: string, start: number): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: PIECE, start });
}

function byMark(octets: Buffer): TextEncoding | undefined {
  if (octets[0] === 0xff && octets[1] === 0xfe) return { kind: 'utf-16le', skip: 2 };
  if (octets[0] === 0xfe && octets[1] === 0xff) return { kind: 'utf-16be', skip: 2 };
  return undefined;
}

function decoderOf(kind: TextEncoding['kind']): (octets: Buffer) => string {
  if (kind === 'windows-1252') {
    return (octets) =>
      octets.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
  const decoder = new StringDecoder(kind === 'utf-8' ? 'utf8' : 'utf16le');
  if (kind !== 'utf-16be') return (octets) => decoder.write(octets);
  let odd: Buffer = Buffer.alloc(0);
  return (octets) => {
    const joined = Buffer.concat([odd, octets]);
    const even = joined.length - (joined.length % 2);
    odd = joined.subarray(even);
    return decoder.write(Buffer.from(joined.subarray(0, even)).swap16());
  };
}
