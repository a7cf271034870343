import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from './same-json.ts';

describe('two JSON values', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [
      [1, { a: [] }],
      [1, { a: [] }],
    ],
    [0, -0],
    [1, 1.0],
    [null, null],
  ])('%j and %j are the same', (a, b) => {
    expect(isSameJson(a, b)).toBe(true);
  });

  it.each([
    [1, '1'],
    [null, false],
    [{}, []],
    [{}, null],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ toString: 1 }, { valueOf: 1 }],
    [JSON.parse('{"__proto__":{}}'), {}],
    [JSON.parse('{"__proto__":{}}'), { a: {} }],
  ])('%j and %j are different', (a, b) => {
    expect(isSameJson(a, b)).toBe(false);
    expect(isSameJson(b, a)).toBe(false);
  });

  it('are the same when both are read from the same text, and only then', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isSameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(isSameJson(a, b)).toBe(isSameJson(b, a));
        expect(isSameJson([a], [a, a])).toBe(false);
      }),
    );
  });

  it('may be nested deeper than the stack reaches', () => {
    expect(isSameJson(nested(200_000, 1), nested(200_000, 1))).toBe(true);
    expect(isSameJson(nested(200_000, 1), nested(200_000, 2))).toBe(false);
  });
});

function nested(depth: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = { level: value };
  return value;
}
