import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResultSplitter } from './split-statement-result.ts';

function split(chunks: readonly string[], largest?: number) {
  const splitter = createResultSplitter(largest);
  const texts = chunks.flatMap((chunk) => splitter.push(chunk));
  return { texts, more: splitter.end() };
}

describe('a StatementResult that comes in pieces', () => {
  it('gives each Statement as it was written, wherever the pieces end', () => {
    const values = fc.array(fc.oneof(fc.jsonValue(), fc.constant({ statements: [{ more: '"]}\\' }] })));
    fc.assert(
      fc.property(values, fc.webUrl(), fc.nat(4), fc.integer({ min: 1, max: 9 }), (statements, more, space, size) => {
        const text = JSON.stringify({ odd: [[1], { statements: [2] }], statements, more }, null, space);
        const chunks = text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [];
        const result = split(chunks);
        expect(result.texts.map((one) => JSON.parse(one ?? '') as unknown)).toEqual(
          JSON.parse(JSON.stringify(statements)),
        );
        expect(result.more).toBe(more);
      }),
    );
  });

  it('keeps digits and escapes as they are', () => {
    expect(split(['{"statements":[{"a":1.0e0},{"b":"\\u0041, ]"}]}'])).toEqual({
      texts: ['{"a":1.0e0}', '{"b":"\\u0041, ]"}'],
      more: '',
    });
  });

  it('passes over a Statement that is too long', () => {
    expect(split(['{"statements":[{"a":1},{"long":"12345', '6789"},{"b":2}],"more":"/m"}'], 12)).toEqual({
      texts: ['{"a":1}', undefined, '{"b":2}'],
      more: '/m',
    });
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"statements":{}}',
    '{"statements":[]',
    '{"statements":[1',
    '{"statements":[],"more":7}',
    'x',
  ])('is not %j', (text) => {
    expect(() => split([text])).toThrow('no StatementResult');
  });

  it('has little around its Statements', () => {
    expect(() => split(['{"x":"', 'x'.repeat(70_000)])).toThrow('too much around');
  });
});
