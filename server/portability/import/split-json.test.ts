import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonSplitter } from './split-json.ts';

function split(text: string, cuts: readonly number[] = [], largest = 1_000_000) {
  const octets = Buffer.from(text);
  const splitter = createJsonSplitter(largest);
  const places = [0, ...cuts.map((cut) => cut % (octets.length + 1)).toSorted((a, b) => a - b), octets.length];
  const pieces = places.slice(1).flatMap((to, index) => splitter.push(octets.subarray(places[index], to)));
  return {
    texts: pieces.map((piece) => piece.octets?.toString()),
    lines: pieces.map(({ line }) => line),
    end: splitter.end(),
  };
}

const complete = { kind: 'complete' };

describe('Statements in a JSON file', () => {
  it('are one, the elements of an array, of "statements", or several behind each other', () => {
    expect(split('{"a":[1,2]}')).toMatchObject({ texts: ['{"a":[1,2]}'], end: complete });
    expect(split('[{"a":1} , {"b":"]"}]').texts.map((text) => text?.trim())).toEqual(['{"a":1}', '{"b":"]"}']);
    expect(split('{"more":"","statements" : [{"a":1},{"b":2}],"x":{"statements":[]}}')).toMatchObject({
      texts: ['{"a":1}', '{"b":2}'],
      end: complete,
    });
    expect(split('{"a":1}\n{"b":2}')).toMatchObject({ texts: ['{"a":1}', '{"b":2}'], lines: [1, 2] });
    expect(split('[]')).toMatchObject({ texts: [], end: complete });
    expect(split('{"object":{"statements":[1]}}').texts).toEqual(['{"object":{"statements":[1]}}']);
  });

  it('are told with the line on which they begin', () => {
    expect(split('[\n {"a":\n1},\n\n {"b":2}\n]').lines).toEqual([2, 5]);
  });

  it('say where the file is cut off, or is something else', () => {
    expect(split('[{"a":1},\n{"b":').end).toEqual({ kind: 'cut-off', line: 2 });
    expect(split('{"a":"b').end).toEqual({ kind: 'cut-off', line: 1 });
    expect(split('{"a":1}\nhello').end).toEqual({ kind: 'not-json', line: 2 });
    expect(split('[1,]').texts).toEqual(['1', '']);
    const closedAsObject = { texts: ['{"a":1}\n'], end: { kind: 'not-json', line: 2 } };
    expect(split('[{"a":1}\n}, {"b":2}]')).toMatchObject(closedAsObject);
    expect(split('{"statements":[{"a":1}\n}}')).toMatchObject(closedAsObject);
  });

  it('are passed over where they are too long, and those behind them are not', () => {
    const long = JSON.stringify({ a: 'x'.repeat(200) });
    expect(split(`[{"a":1},${long},{"b":2}]`, [50, 100, 150], 100).texts).toEqual(['{"a":1}', undefined, '{"b":2}']);
  });

  it('are the same wherever the file is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.json({ maxDepth: 4 })), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.constantFrom(0, 2),
        fc.constantFrom('array', 'result', 'lines'),
        (values, cuts, indent, form) => {
          const texts = values.map((value) => JSON.stringify(value, null, indent));
          const whole = {
            array: `[${texts.join(',')}]`,
            result: `{"statements":[${texts.join(',')}]}`,
            lines: texts.join('\n'),
          };
          expect(split(whole[form], cuts)).toMatchObject({ texts, end: complete });
        },
      ),
    );
  });
});
