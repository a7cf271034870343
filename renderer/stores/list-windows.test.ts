import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aListRow } from '../testing/a-row.ts';
import {
  WINDOWS_KEPT,
  WINDOW_SIZE,
  missingWindows,
  newestAge,
  positionOf,
  rowAt,
  rowsIn,
  shifted,
  viewAround,
  windowsOf,
  withWindow,
} from './list-windows.ts';
import type { ListRow, Windows } from './list-windows.ts';

/** Window `number` of a list whose age falls from `total` at the top. */
function aWindow(number: number, total: number): readonly ListRow[] {
  const from = number * WINDOW_SIZE;
  const count = Math.max(0, Math.min(WINDOW_SIZE, total - from));
  return Array.from({ length: count }, (_, index) => aListRow(total - from - index));
}

const windowsWith = (total: number, ...numbers: readonly number[]): Windows<ListRow> =>
  new Map(numbers.map((number) => [number, aWindow(number, total)]));

test('a row is found by its position, across windows', () => {
  const windows = windowsWith(250, 0, 2);
  expect(rowAt(windows, 0)?.age).toBe(250);
  expect(rowAt(windows, 99)?.age).toBe(151);
  expect(rowAt(windows, 100)).toBeUndefined();
  expect(rowAt(windows, 249)?.age).toBe(1);
  expect(rowAt(windows, 250)).toBeUndefined();
});

test('a view needs each window it touches, and none beyond the end', () => {
  expect(windowsOf({ first: 95, last: 105 }, 1000)).toEqual([0, 1]);
  expect(windowsOf({ first: 95, last: 305 }, 1000)).toEqual([0, 1, 2, 3]);
  expect(windowsOf({ first: 190, last: 400 }, 200)).toEqual([1]);
  expect(windowsOf({ first: 0, last: 20 }, 0)).toEqual([]);
});

test('only windows that are not there are missing', () => {
  expect(missingWindows(windowsWith(1000, 1, 2), { first: 95, last: 305 }, 1000)).toEqual([0, 3]);
});

test('of too many windows the farthest goes, never the one that came', () => {
  let windows: Windows<ListRow> = new Map();
  for (let number = 0; number < WINDOWS_KEPT + 20; number += 1) windows = withWindow(windows, number, []);
  expect(windows.has(WINDOWS_KEPT + 19)).toBe(true);
  expect(windows.has(0)).toBe(false);
  expect(windows.size).toBeLessThanOrEqual(WINDOWS_KEPT + 1);
});

test('a window that comes again takes the place of the one before', () => {
  const windows = withWindow(windowsWith(100, 0), 0, [aListRow(7)]);
  expect(rowAt(windows, 0)?.age).toBe(7);
  expect(windows.size).toBe(1);
});

test('the position of a row and the row at a position agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (total, position) => {
      const windows = windowsWith(total, 0, 1, 2, 3, 4);
      const row = rowAt(windows, position);
      if (row === undefined) expect(position).toBeGreaterThanOrEqual(total);
      else expect(positionOf(windows, row.key)).toBe(position);
    }),
  );
});

test('a range holds every row that is there, in order', () => {
  const rows = rowsIn(windowsWith(250, 0, 1, 2), { first: 98, last: 101 });
  expect(rows.map(({ age }) => age)).toEqual([152, 151, 150, 149]);
});

test('a view moves with the rows that came in above it, but not above the top', () => {
  expect(shifted({ first: 10, last: 20 }, 3)).toEqual({ first: 13, last: 23 });
  expect(shifted({ first: 2, last: 20 }, -5)).toEqual({ first: 0, last: 15 });
});

test('the newest row is the one with the highest age, wherever it stands', () => {
  expect(newestAge(new Map([[3, [aListRow(4), aListRow(9), aListRow(2)]]]))).toBe(9);
  expect(newestAge(new Map())).toBe(0);
});

test('more is made ready on the side to which the reader moves', () => {
  expect(viewAround({ first: 500, last: 520 }, 0)).toEqual({ first: 470, last: 550 });
  expect(viewAround({ first: 500, last: 520 }, 20)).toEqual({ first: 470, last: 610 });
  expect(viewAround({ first: 500, last: 520 }, -20)).toEqual({ first: 410, last: 550 });
  expect(viewAround({ first: 500, last: 520 }, 250)).toEqual({ first: 470, last: 820 });
  expect(viewAround({ first: 500, last: 520 }, 10_000)).toEqual({ first: 470, last: 550 });
});
