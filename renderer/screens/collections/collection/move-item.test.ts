import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveItem } from './move-item.ts';

test('an item goes to its new position, and the others keep their order', () => {
  expect(moveItem(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moveItem(['a', 'b', 'c', 'd'], 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
});

test('nothing is lost or doubled, wherever an item is moved', () => {
  const items = fc.uniqueArray(fc.string(), { minLength: 1 });
  fc.assert(
    fc.property(items, fc.nat(), fc.integer(), (list, index, position) => {
      const item = list[index % list.length] ?? '';
      const moved = moveItem(list, item, position);
      expect(moved.toSorted()).toEqual(list.toSorted());
      expect(moved.indexOf(item)).toBe(Math.max(0, Math.min(position, list.length - 1)));
      expect(moved.filter((one) => one !== item)).toEqual(list.filter((one) => one !== item));
    }),
  );
});

test('what is not there is not moved, and the same list says that nothing changed', () => {
  const list = ['a', 'b'];
  for (const [item, position] of [
    ['x', 0],
    ['a', 0],
    ['a', -1],
    ['b', 9],
  ] as const) {
    expect(moveItem(list, item, position)).toBe(list);
  }
});
