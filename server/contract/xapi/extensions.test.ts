import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExtensions } from './extensions.ts';

const pointersIn = (value: unknown) => checkExtensions(value).map(({ pointer }) => pointer);

describe('Data 4.1: extensions', () => {
  it('may hold any value under an IRI', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(pointersIn({ 'https://example.org/extension': value })).toEqual([]);
      }),
    );
  });

  it('may be nested deeper than the stack reaches', () => {
    let deep: unknown = null;
    for (let depth = 0; depth < 1_000_000; depth += 1) deep = [deep];
    expect(pointersIn({ 'https://example.org/extension': deep })).toEqual([]);
  });

  it.each(['', 'key', 'with space:key', '__proto__'])('cannot have the key %j', (key) => {
    expect(pointersIn(JSON.parse(`{${JSON.stringify(key)}: 1}`))).toEqual(['']);
  });

  it.each(['text', 1, false, []])('cannot be %j', (value) => {
    expect(pointersIn(value)).toEqual(['']);
  });
});
