// What may happen to bytes on their way, or be done to them by somebody who looks for a weak place.
import type { Random } from '../generated/random.ts';

type Damage = (bytes: Buffer, random: Random) => Buffer;

const headEnd = '\r\n\r\n';

const oddTexts = [
  '\0',
  '\r\n',
  '\n',
  '\r\n\r\n',
  '\r\nX-Evil: 1\r\n',
  '%',
  '%00',
  '%u0000',
  '%ff%fe',
  '%0d%0aX-Evil:%201',
  '\\ud800',
  '\\u0000',
  '"',
  '\\',
  '{',
  '[',
  '[['.repeat(5000),
  '{"a":'.repeat(3000),
  '}',
  ']',
  ',',
  ':',
  '--',
  '--test boundary',
  '--test boundary--',
  '\r\n--test boundary\r\n\r\n',
  '&',
  '&method=POST',
  '=',
  '+',
  ';',
  '#',
  '?',
  '../..',
  '/*',
  "'; DROP TABLE statement; --",
  '1e400',
  '-1',
  '9'.repeat(400),
  '99999999999999999999',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  'A'.repeat(70_000),
  '\u{1F600}',
  '\u202e',
  '\ufeff',
  '\ud800',
];

const damages: Readonly<Record<string, Damage>> = {
  'flipped bits': (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let count = random.integer(1, 8); count > 0; count -= 1) {
      const at = random.integer(0, flipped.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return flipped;
  },
  'other bytes': (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = random.integer(1, 4); count > 0; count -= 1) {
      changed[random.integer(0, changed.length - 1)] = random.integer(0, 255);
    }
    return changed;
  },
  'bytes cut off': (bytes, random) => bytes.subarray(0, random.integer(0, bytes.length - 1)),
  'bytes left out': (bytes, random) => {
    const [from, to] = sliceOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'bytes twice': (bytes, random) => {
    const [from, to] = sliceOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'bytes exchanged': (bytes, random) => {
    const [from, to] = sliceOf(bytes, random);
    return Buffer.concat([bytes.subarray(to), bytes.subarray(from, to), bytes.subarray(0, from)]);
  },
  'an odd text put in': (bytes, random) => {
    const at = random.integer(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(oddTexts)), bytes.subarray(at)]);
  },
  'an odd text put in for a value': (bytes, random) => {
    const values = [...bytes.toString('latin1').matchAll(/"[^"]*"|[=:] ?[^\s,&;{}"]+/g)];
    const { index, 0: value } = values.length === 0 ? { index: 0, 0: '' } : random.pick(values);
    const from = index + Math.min(1, value.length);
    return Buffer.concat([
      bytes.subarray(0, from),
      Buffer.from(random.pick(oddTexts)),
      bytes.subarray(index + value.length),
    ]);
  },
  'random bytes put in': (bytes, random) => {
    const at = random.integer(0, bytes.length);
    const some = Buffer.from(Array.from({ length: random.integer(1, 200) }, () => random.integer(0, 255)));
    return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)]);
  },
};

/** Bytes of a request, damaged once or a few times in a part that is named too. */
export function damage(bytes: Buffer, random: Random): { readonly name: string; readonly bytes: Buffer } {
  const at = bytes.indexOf(headEnd) + headEnd.length;
  const [head, body] = [bytes.subarray(0, at), bytes.subarray(at)];
  const names = random.some(Object.keys(damages), random.pick([1, 1, 1, 2, 3]));
  const damaged = (whole: Buffer) => names.reduce((one, name) => damages[name]?.(one, random) ?? one, whole);
  const where = random.pick(['address', 'head', 'body', 'body', 'whole'] as const);
  const name = `${names.join(', ')} (${where})`;
  if (where === 'whole' || (where === 'body' && body.length === 0)) return { name, bytes: damaged(bytes) };
  if (where === 'head') return { name, bytes: Buffer.concat([damaged(head), body]) };
  if (where === 'body') return { name, bytes: withLength(head, damaged(body), random) };
  const lineEnd = bytes.indexOf(' HTTP/1.1');
  return { name, bytes: Buffer.concat([damaged(bytes.subarray(0, lineEnd)), bytes.subarray(lineEnd)]) };
}

/** Mostly with the length that it has now, or nobody would look into the body. */
function withLength(head: Buffer, body: Buffer, random: Random): Buffer {
  const length = random.chance(0.9) ? body.length : random.integer(0, body.length * 2);
  const text = head.toString('latin1').replace(/^(Content-Length: )\d+/im, `$1${length}`);
  return Buffer.concat([Buffer.from(text, 'latin1'), body]);
}

function sliceOf(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = random.integer(0, bytes.length);
  return [from, random.integer(from, bytes.length)];
}
