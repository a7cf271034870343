import { expect, test } from 'vitest';
import type { TranscriptWindow } from '../../server/contract/api.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { aRow } from '../testing/a-row.ts';
import { createTranscriptStore } from './create-transcript-store.ts';
import { rowAt } from './transcript-windows.ts';

/** A transcript whose newest row has the highest sequence; a filter "even" leaves every other row. */
function aSource(count: number) {
  const source = { count, isDown: false, asked: [] as number[] };
  const store = createTranscriptStore(
    async ({ filter = '', from, count: wanted, anchor }): Promise<Outcome<TranscriptWindow>> => {
      source.asked.push(from);
      if (source.isDown) return { ok: false, failure: { kind: 'unreachable' } };
      const all = Array.from({ length: source.count }, (_, index) => aRow(source.count - index)).filter(
        ({ sequence }) => filter !== 'even' || sequence % 2 === 0,
      );
      const position = all.findIndex(({ sequence }) => sequence === anchor);
      return {
        ok: true,
        answer: {
          total: all.length,
          from,
          rows: all.slice(from, from + wanted),
          anchorPosition: position === -1 ? null : position,
        },
      };
    },
  );
  return { source, transcript: store, state: store.store.getState };
}

const allDone = () => new Promise((resolve) => setTimeout(resolve));

test('shows the first window and knows how many there are', async () => {
  const { transcript, state } = aSource(1000);
  await transcript.open('');
  expect(state()).toMatchObject({ phase: 'ready', total: 1000 });
  expect(rowAt(state().windows, 0)?.sequence).toBe(1000);
});

test('loads the windows in view and just beyond, and no others', async () => {
  const { source, transcript, state } = aSource(1000);
  await transcript.open('');
  transcript.look({ first: 495, last: 510 }, false);
  await allDone();
  expect(source.asked).toEqual([0, 400, 500]);
  transcript.look({ first: 660, last: 675 }, false);
  await allDone();
  expect(source.asked).toEqual([0, 400, 500, 600, 700]);
  expect(rowAt(state().windows, 500)?.sequence).toBe(500);
});

test('a reader far down stays on the same row when others come in above', async () => {
  const { source, transcript, state } = aSource(1000);
  await transcript.open('');
  transcript.look({ first: 498, last: 510 }, false);
  await allDone();
  const before = rowAt(state().windows, 498);
  source.count += 7;
  await transcript.refresh();
  expect(state().move.rows).toBe(7);
  expect(rowAt(state().windows, 498 + 7)).toEqual(before);
  expect(state().total).toBe(1007);
});

test('a reader at the top sees what comes in, marked as new', async () => {
  const { source, transcript, state } = aSource(1000);
  await transcript.open('');
  transcript.look({ first: 0, last: 12 }, true);
  source.count += 1;
  await transcript.refresh();
  expect(state().move.rows).toBe(0);
  expect(rowAt(state().windows, 0)?.sequence).toBe(1001);
  expect(state().newSince).toBe(1000);
  transcript.settle();
  expect(state().newSince).toBe(Number.POSITIVE_INFINITY);
});

test('a filter begins at the top, and the rows before stay until it is there', async () => {
  const { transcript, state } = aSource(1000);
  await transcript.open('');
  const shown = transcript.open('even');
  expect(state()).toMatchObject({ isFiltering: true, filter: '', total: 1000 });
  await shown;
  expect(state()).toMatchObject({ isFiltering: false, filter: 'even', total: 500 });
});

test('of two filters typed one after the other the later one wins', async () => {
  const { transcript, state } = aSource(1000);
  await transcript.open('');
  await Promise.all([transcript.open('even'), transcript.open('')]);
  expect(state()).toMatchObject({ isFiltering: false, filter: '', total: 1000 });
});

test('a change that comes in while a filter is loading does not lose the filter', async () => {
  const { transcript, state } = aSource(1000);
  await transcript.open('');
  await Promise.all([transcript.open('even'), transcript.refresh()]);
  expect(state()).toMatchObject({ isFiltering: false, filter: 'even', total: 500 });
});

test('a failed first load can be tried again', async () => {
  const { source, transcript, state } = aSource(10);
  source.isDown = true;
  await transcript.open('');
  expect(state()).toMatchObject({ phase: 'failed', failure: { kind: 'unreachable' } });
  source.isDown = false;
  await transcript.retry();
  expect(state()).toMatchObject({ phase: 'ready', failure: undefined, total: 10 });
});

test('a later failure keeps what is there and says why more is missing', async () => {
  const { source, transcript, state } = aSource(1000);
  await transcript.open('');
  source.isDown = true;
  transcript.look({ first: 495, last: 510 }, false);
  await allDone();
  expect(state()).toMatchObject({ phase: 'ready', failure: { kind: 'unreachable' }, total: 1000 });
  expect(rowAt(state().windows, 0)?.sequence).toBe(1000);
  source.isDown = false;
  await transcript.retry();
  expect(state().failure).toBeUndefined();
  expect(rowAt(state().windows, 500)?.sequence).toBe(500);
});

test('a range across windows is loaded whole', async () => {
  const { transcript } = aSource(1000);
  await transcript.open('');
  const windows = await transcript.loadRange({ first: 50, last: 750 });
  expect(windows?.size).toBe(8);
});

test('coming back to the list, the reader is where they were', async () => {
  const { transcript } = aSource(1000);
  await transcript.open('');
  transcript.look({ first: 495, last: 510 }, false);
  await allDone();
  await transcript.open('');
  expect(transcript.firstInView()).toBe(495);
  await transcript.open('even');
  expect(transcript.firstInView()).toBe(0);
});
