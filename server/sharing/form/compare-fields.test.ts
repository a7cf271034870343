import { describe, expect, it } from 'vitest';
import { createFieldTally } from './compare-fields.ts';

type Pair = readonly [kept: unknown, leaves: unknown];

function tallied(...pairs: readonly Pair[]) {
  const tally = createFieldTally();
  for (const [kept, leaves] of pairs) tally.add(JSON.stringify(kept), JSON.stringify(leaves));
  return tally.list();
}

const same = (value: unknown): Pair => [value, value];

describe('the fields of what leaves', () => {
  it('are kept, changed or left out, with an example of each', () => {
    const pair: Pair = [
      { id: 'a', actor: { mbox: 'mailto:ana@example.org' }, result: { success: true, response: 'x' } },
      { id: 'b', actor: { openid: 'https://ana.example.org' }, result: { success: true } },
    ];
    expect(tallied(pair)).toEqual([
      { path: 'id', count: 1, change: 'changed', kept: 'a', leaves: 'b' },
      { path: 'actor.mbox', count: 1, change: 'left-out', kept: 'mailto:ana@example.org', leaves: null },
      { path: 'result.success', count: 1, change: 'kept', kept: 'true', leaves: 'true' },
      { path: 'result.response', count: 1, change: 'left-out', kept: 'x', leaves: null },
      { path: 'actor.openid', count: 1, change: 'changed', kept: null, leaves: 'https://ana.example.org' },
    ]);
  });

  it('are counted once in each Statement, lists and extensions as one', () => {
    const context = { parent: [{ id: 1 }, { id: 2 }], extensions: { a: 1, b: [{ c: 2 }] } };
    expect(tallied(same({ context }), same({ context }), same({}))).toEqual([
      { path: 'context.parent[].id', count: 2, change: 'kept', kept: '1', leaves: '1' },
      {
        path: 'context.extensions',
        count: 2,
        change: 'kept',
        kept: '{"a":1,"b":[{"c":2}]}',
        leaves: '{"a":1,"b":[{"c":2}]}',
      },
    ]);
  });

  it('are changed when they are left out of some Statements only', () => {
    expect(tallied(same({ a: 1 }), [{ a: 2 }, {}])).toEqual([
      { path: 'a', count: 2, change: 'changed', kept: '2', leaves: null },
    ]);
  });

  it('show the first value that changes, in lists too', () => {
    const members = (...names: readonly string[]) => ({ member: names.map((name) => ({ name })) });
    expect(
      tallied(
        same(members('Ben')),
        [members('Ben', 'Ana'), members('Ben', 'A. R.')],
        [members('Ana'), members('A. R.')],
      ),
    ).toEqual([{ path: 'member[].name', count: 3, change: 'changed', kept: 'Ana', leaves: 'A. R.' }]);
    expect(tallied([members('Ben', 'Ana'), members('Ben')])).toEqual([
      { path: 'member[].name', count: 1, change: 'changed', kept: 'Ana', leaves: null },
    ]);
  });

  it('are cut when an example is long, and listed up to 500', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`key${index}`, 'x'.repeat(300)]));
    const listed = tallied(same(many));
    expect(listed).toHaveLength(500);
    expect(listed[0]?.kept).toBe(`${'x'.repeat(120)}…`);
  });
});
