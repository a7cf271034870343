import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';
import { Problem } from './problem.ts';

const indented = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 2));

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(indented, (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"verb":{"id":"a"},"verb":{"id":"b"}}', /"verb" stands twice/],
    ['[{"a":{"b":1, "\\u0062" :2}}]', /"b" stands twice/],
    ['{"a":', /not JSON/],
    ['', /not JSON/],
    [`${'['.repeat(2001)}${']'.repeat(2001)}`, /2000 levels/],
    [`{"not JSON": ${' '.repeat(70_000)} ${'['.repeat(2001)}`, /2000 levels/],
    [`["no levels ${'['.repeat(70_000)}`, /not JSON/],
  ])('refuses %s', (text, message) => {
    expect(() => parseJson(text)).toThrow(Problem);
    expect(() => parseJson(text)).toThrow(message);
  });

  it('takes a long text that only looks deep', () => {
    const value = Array.from({ length: 3000 }, () => [['\\"[[[[[[[[[[[[[[[[[[[[[[[[', {}]]);
    expect(parseJson(JSON.stringify(value))).toEqual(value);
  });

  it('takes the same key in different objects, and as a value', () => {
    expect(parseJson('[{"a":"a","b":["a"]},{"a":{"a":1}}]')).toEqual([{ a: 'a', b: ['a'] }, { a: { a: 1 } }]);
  });
});
