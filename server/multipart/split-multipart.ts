// multipart/mixed as it comes (RFC 2046 5.1), part by part, without holding a part in memory.
import { Problem } from '../contract/problem.ts';

export type Part = {
  /** By name in lower case; the last of several wins. */
  readonly headers: ReadonlyMap<string, string>;
  /** The octets between the blank line and the next boundary. */
  readonly body: AsyncIterable<Buffer>;
};

const largestHeaders = 16 * 1024;
const lineEnd = Buffer.from('\r\n');
const blankLine = Buffer.from('\r\n\r\n');

/** The boundary named by a Content-Type, quoted or not. Throws a Problem when there is none. */
export function readBoundary(contentType: string): string {
  const found = /;\s*boundary=(?:"((?:[^"\\]|\\.)+)"|([^\s;"]+))/i.exec(contentType);
  const boundary = found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
  if (boundary === undefined || boundary.length > 200) {
    throw malformed('its Content-Type names no boundary');
  }
  return boundary;
}

/**
 * The parts of a multipart body, in order. What is left unread of a part's body is skipped before the next part.
 * Throws a Problem for a body that does not follow its boundary to the end.
 */
export async function* splitMultipart(source: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Part> {
  const input = createInput(source);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary may stand at the very beginning, without a line before it.
  input.unread(lineEnd);
  await drain(input.upTo(delimiter));
  while (await beginsPart(input)) {
    const headers = readHeaders(await collect(input.upTo(blankLine), largestHeaders));
    const body = input.upTo(delimiter);
    yield { headers, body };
    await drain(body);
  }
}

type Input = ReturnType<typeof createInput>;

function createInput(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]();
  let buffer: Buffer = Buffer.alloc(0);

  async function readMore(): Promise<void> {
    const { value, done } = await chunks.next();
    if (done) throw malformed('it ends before its last boundary');
    buffer = buffer.length === 0 ? value : Buffer.concat([buffer, value]);
  }

  return {
    unread(bytes: Buffer): void {
      buffer = Buffer.concat([bytes, buffer]);
    },

    /** Everything before `mark`, which is taken away as well. */
    async *upTo(mark: Buffer): AsyncGenerator<Buffer> {
      for (;;) {
        const at = buffer.indexOf(mark);
        if (at >= 0) {
          const last = buffer.subarray(0, at);
          buffer = buffer.subarray(at + mark.length);
          if (last.length > 0) yield last;
          return;
        }
        // The mark may have begun at the end of what is here.
        const safe = buffer.length - (mark.length - 1);
        if (safe > 0) {
          const piece = buffer.subarray(0, safe);
          buffer = buffer.subarray(safe);
          yield piece;
        }
        await readMore();
      }
    },

    /** The next bytes, left where they are. */
    async peek(length: number): Promise<Buffer> {
      while (buffer.length < length) await readMore();
      return buffer.subarray(0, length);
    },
  };
}

/** Behind a boundary: two hyphens end the body, anything else up to the end of the line is padding. */
async function beginsPart(input: Input): Promise<boolean> {
  if ((await input.peek(2)).toString('latin1') === '--') return false;
  const padding = await collect(input.upTo(lineEnd), largestHeaders);
  if (!/^[ \t]*$/.test(padding)) throw malformed('there is text behind a boundary');
  // A part without headers begins with its blank line.
  input.unread(lineEnd);
  return true;
}

async function collect(bytes: AsyncIterable<Buffer>, limit: number): Promise<string> {
  let text = '';
  for await (const piece of bytes) {
    text += piece.toString('latin1');
    if (text.length > limit) throw malformed('the headers of a part are too long');
  }
  return text;
}

async function drain(bytes: AsyncGenerator<Buffer>): Promise<void> {
  for (;;) {
    const { done } = await bytes.next();
    if (done) return;
  }
}

function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function malformed(why: string): Problem {
  return new Problem(
    'malformed-multipart',
    `The multipart body cannot be read: ${why} (xAPI 1.0.3 Communication 1.5.2).`,
  );
}
