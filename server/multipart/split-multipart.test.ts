import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundary, splitMultipart } from './split-multipart.ts';

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

async function split(body: string | Buffer, boundary = 'b', size = 7): Promise<{ headers: object; body: string }[]> {
  const parts: { headers: object; body: string }[] = [];
  for await (const part of splitMultipart(inPieces(Buffer.from(body), size), boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    parts.push({ headers: Object.fromEntries(part.headers), body: Buffer.concat(chunks).toString('latin1') });
  }
  return parts;
}

describe('splitMultipart', () => {
  it('reads headers and bodies, past preamble, padding and epilogue', async () => {
    const body =
      'preamble\r\n--b \t\r\nContent-Type: text/plain\r\nX-Long: one\r\n two\r\n\r\nhello\r\n--b\r\n\r\n\r\n--b--\r\nepilogue';
    expect(await split(body)).toEqual([
      { headers: { 'content-type': 'text/plain', 'x-long': 'one two' }, body: 'hello' },
      { headers: {}, body: '' },
    ]);
  });

  it('gives any octets back, however the body is cut, also what looks like a boundary', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        async (bodies, size) => {
          const boundary = 'a"b ++==';
          const pieces = [...bodies.map((bytes) => Buffer.from(bytes)), Buffer.from('\r\n--a"b ++=\r\n-\r\n--')];
          const whole = Buffer.concat([
            ...pieces.flatMap((bytes) => [Buffer.from(`\r\n--${boundary}\r\nA: b\r\n\r\n`), bytes]),
            Buffer.from(`\r\n--${boundary}--`),
          ]);
          const found = await split(whole.subarray(2), boundary, size);
          expect(found.map(({ body }) => body)).toEqual(pieces.map((bytes) => bytes.toString('latin1')));
        },
      ),
    );
  });

  it('skips what is not read of a part', async () => {
    const seen: string[] = [];
    for await (const { headers } of splitMultipart(
      inPieces(Buffer.from('--b\r\nN: 1\r\n\r\nxxxx\r\n--b\r\nN: 2\r\n\r\nyyyy\r\n--b--'), 3),
      'b',
    )) {
      seen.push(headers.get('n') ?? '');
    }
    expect(seen).toEqual(['1', '2']);
  });

  it.each([
    ['', /ends before/],
    ['no boundary at all', /ends before/],
    ['--b\r\nA: b\r\n\r\nbody without an end', /ends before/],
    ['--b\r\nA: b', /ends before/],
    ['--bc\r\n\r\n\r\n--b--', /text behind a boundary/],
    [`--b\r\n${'A: b\r\n'.repeat(5000)}\r\n\r\n--b--`, /too long/],
  ])('refuses %j', async (body, message) => {
    await expect(split(body)).rejects.toThrow(message);
  });
});

describe('readBoundary', () => {
  it.each([
    ['multipart/mixed; boundary=abc', 'abc'],
    ['multipart/mixed;charset=utf-8; Boundary="a b;c"', 'a b;c'],
    ['multipart/mixed; boundary="a\\"b"', 'a"b'],
    ['multipart/mixed; boundary=abc; x=y', 'abc'],
  ])('of %s is %s', (type, boundary) => {
    expect(readBoundary(type)).toBe(boundary);
  });

  it.each(['multipart/mixed', 'multipart/mixed; boundary=', 'multipart/mixed; boundary=""'])(
    'is missing in %s',
    (type) => {
      expect(() => readBoundary(type)).toThrow(/no boundary/);
    },
  );
});
