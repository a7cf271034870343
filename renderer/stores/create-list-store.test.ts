import { expect, test } from 'vitest';
import type { Outcome } from '../lrs-client/outcome.ts';
import { aListRow } from '../testing/a-row.ts';
import { createListStore } from './create-list-store.ts';
import type { ListWindow } from './create-list-store.ts';
import { rowAt } from './list-windows.ts';
import type { ListRow } from './list-windows.ts';

/** A list whose newest row has the highest age; a filter "even" leaves every other row. */
function aSource(count: number) {
  const source = { count, isDown: false, asked: [] as number[], signals: [] as AbortSignal[] };
  const store = createListStore<ListRow>(
    async ({ filter, from, count: wanted, anchor, signal }): Promise<Outcome<ListWindow<ListRow>>> => {
      source.asked.push(from);
      source.signals.push(signal);
      if (source.isDown) return { ok: false, failure: { kind: 'unreachable' } };
      const all = Array.from({ length: source.count }, (_, index) => aListRow(source.count - index)).filter(
        ({ age }) => filter !== 'even' || age % 2 === 0,
      );
      const position = all.findIndex(({ key }) => key === anchor?.key);
      return {
        ok: true,
        answer: {
          total: all.length,
          hasMore: false,
          isBehind: false,
          rows: all.slice(from, from + wanted),
          anchorPosition: position === -1 ? null : position,
        },
      };
    },
  );
  return { source, list: store, state: store.store.getState };
}

const allDone = () => new Promise((resolve) => setTimeout(resolve));

test('shows the first window and knows how many there are', async () => {
  const { list, state } = aSource(1000);
  await list.open('');
  expect(state()).toMatchObject({ phase: 'ready', total: 1000 });
  expect(rowAt(state().windows, 0)?.age).toBe(1000);
});

test('loads the windows in view and just beyond, and no others', async () => {
  const { source, list, state } = aSource(1000);
  await list.open('');
  list.look({ first: 495, last: 510 }, false);
  await allDone();
  expect(source.asked).toEqual([0, 400, 500]);
  list.look({ first: 660, last: 675 }, false);
  await allDone();
  expect(source.asked).toEqual([0, 400, 500, 600, 700, 800, 900]);
  expect(rowAt(state().windows, 500)?.age).toBe(500);
});

test('a reader far down stays on the same row when others come in above', async () => {
  const { source, list, state } = aSource(1000);
  await list.open('');
  list.look({ first: 498, last: 510 }, false);
  await allDone();
  const before = rowAt(state().windows, 498);
  source.count += 7;
  await list.refresh();
  expect(state().move.rows).toBe(7);
  expect(rowAt(state().windows, 498 + 7)).toEqual(before);
  expect(state().total).toBe(1007);
});

test('a reader at the top sees what comes in, marked as new', async () => {
  const { source, list, state } = aSource(1000);
  await list.open('');
  list.look({ first: 0, last: 12 }, true);
  source.count += 1;
  await list.refresh();
  expect(state().move.rows).toBe(0);
  expect(rowAt(state().windows, 0)?.age).toBe(1001);
  expect(state().newSince).toBe(1000);
  list.settle();
  expect(state().newSince).toBe(Number.POSITIVE_INFINITY);
});

test('a filter begins at the top, and the rows before stay until it is there', async () => {
  const { list, state } = aSource(1000);
  await list.open('');
  const shown = list.open('even');
  expect(state()).toMatchObject({ isFiltering: true, filter: '', total: 1000 });
  await shown;
  expect(state()).toMatchObject({ isFiltering: false, filter: 'even', total: 500 });
});

test('of two filters typed one after the other the later one wins', async () => {
  const { list, state } = aSource(1000);
  await list.open('');
  await Promise.all([list.open('even'), list.open('')]);
  expect(state()).toMatchObject({ isFiltering: false, filter: '', total: 1000 });
});

test('what was asked about an earlier filter is called off', async () => {
  const { source, list } = aSource(1000);
  await list.open('');
  const first = list.open('even');
  await Promise.all([first, list.open('')]);
  expect(source.signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
});

test('a change that comes in while a filter is loading does not lose the filter', async () => {
  const { list, state } = aSource(1000);
  await list.open('');
  await Promise.all([list.open('even'), list.refresh()]);
  expect(state()).toMatchObject({ isFiltering: false, filter: 'even', total: 500 });
});

test('a failed first load can be tried again', async () => {
  const { source, list, state } = aSource(10);
  source.isDown = true;
  await list.open('');
  expect(state()).toMatchObject({ phase: 'failed', failure: { kind: 'unreachable' } });
  source.isDown = false;
  await list.retry();
  expect(state()).toMatchObject({ phase: 'ready', failure: undefined, total: 10 });
});

test('a later failure keeps what is there and says why more is missing', async () => {
  const { source, list, state } = aSource(1000);
  await list.open('');
  source.isDown = true;
  list.look({ first: 495, last: 510 }, false);
  await allDone();
  expect(state()).toMatchObject({ phase: 'ready', failure: { kind: 'unreachable' }, total: 1000 });
  expect(rowAt(state().windows, 0)?.age).toBe(1000);
  source.isDown = false;
  await list.retry();
  expect(state().failure).toBeUndefined();
  expect(rowAt(state().windows, 500)?.age).toBe(500);
});

test('a range across windows is loaded whole', async () => {
  const { list } = aSource(1000);
  await list.open('');
  const windows = await list.loadRange({ first: 50, last: 750 });
  expect(windows?.size).toBe(8);
});

test('coming back to the list, the reader is where they were', async () => {
  const { list } = aSource(1000);
  await list.open('');
  list.look({ first: 495, last: 510 }, false);
  await allDone();
  await list.open('');
  expect(list.firstInView()).toBe(495);
  await list.open('even');
  expect(list.firstInView()).toBe(0);
});
