import { TextDecoder } from 'node:util';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for what is not UTF-8. */
export function decodeText(octets: Uint8Array): string | undefined {
  try {
    return utf8.decode(octets);
  } catch {
    return undefined;
  }
}

/** The UTF-16 that the mark at the beginning of a file says; undefined without. Windows writes JSON so too. */
export function utf16In(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  return octets[0] === 0xfe && octets[1] === 0xff ? 'utf-16be' : undefined;
}

/** The octets as UTF-8, without the mark at their beginning that says what they are. */
export async function* asUtf8(octets: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begin: Buffer | undefined = Buffer.alloc(0);
  let utf16: TextDecoder | undefined;
  const passedOn = (piece: Buffer) => (utf16 ? Buffer.from(utf16.decode(piece, { stream: true })) : piece);
  for await (const piece of octets) {
    if (begin === undefined) {
      yield passedOn(piece);
      continue;
    }
    begin = Buffer.concat([begin, piece]);
    if (begin.length < mark.length) continue;
    const encoding = utf16In(begin);
    if (encoding !== undefined) utf16 = new TextDecoder(encoding);
    yield passedOn(begin.subarray(begin.subarray(0, mark.length).equals(mark) ? mark.length : 0));
    begin = undefined;
  }
  if (begin && begin.length > 0) yield begin;
  else if (utf16) yield Buffer.from(utf16.decode());
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
