const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for what is not UTF-8. */
export function decodeText(octets: Uint8Array): string | undefined {
  try {
    return utf8.decode(octets);
  } catch {
    return undefined;
  }
}

/** The octets without the mark at their beginning that says that they are UTF-8. */
export async function* withoutMark(octets: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begin: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of octets) {
    if (begin === undefined) {
      yield piece;
      continue;
    }
    begin = Buffer.concat([begin, piece]);
    if (begin.length < mark.length) continue;
    yield begin.subarray(begin.subarray(0, mark.length).equals(mark) ? mark.length : 0);
    begin = undefined;
  }
  if (begin && begin.length > 0) yield begin;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
