import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCommas, outlineJson } from './json-outline.ts';
import { elementTexts } from './json-text.ts';

describe('the outline of a JSON text', () => {
  it('tells the elements of an array apart', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { commas } = outlineJson(text, 100);
        const ends = [...commas, text.length - 1];
        const elements = ends.map((end, index) => text.slice((ends[index - 1] ?? 0) + 1, end).trim());
        expect(elements).toEqual(elementTexts(text));
      }),
    );
  });

  it('counts members, also those whose key stands twice', () => {
    expect(outlineJson('{"a:":{"b":[":",{"b":1}]},"a:":2}', 100).members).toBe(4);
  });

  it.each([
    ['{"a b":[1,"\\" "]}', false],
    ['{"a b":\n[1]}', true],
    [' 1', true],
  ])('says of %j whether it has white space between tokens: %j', (text, expected) => {
    expect(outlineJson(text, 100).hasSpace).toBe(expected);
  });

  it('says when a text is nested too deep, and of no string that it is', () => {
    expect(outlineJson('[[{"a":1}]]', 3).isTooDeep).toBe(false);
    expect(outlineJson('[[{"a":[', 3).isTooDeep).toBe(true);
    expect(outlineJson('["[[[[\\"[[[[', 3).isTooDeep).toBe(false);
  });

  it('notes a bounded number of commas', () => {
    expect(outlineJson(`[${','.repeat(mostCommas + 1)}`, 3).commas).toHaveLength(mostCommas);
  });
});
