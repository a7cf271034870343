import { createStore } from 'zustand';
import type { TranscriptQuery, TranscriptWindow } from '../../server/contract/api.ts';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';
import {
  WINDOW_SIZE,
  missingWindows,
  newestSequence,
  rowAt,
  shifted,
  windowOf,
  windowsOf,
  withWindow,
} from './transcript-windows.ts';
import type { View, Windows } from './transcript-windows.ts';

export type Transcript = {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the last load failed; what was loaded before stays. */
  readonly failure: Failure | undefined;
  /** What the rows shown match; another one may be on its way. */
  readonly filter: string;
  readonly isFiltering: boolean;
  readonly total: number;
  readonly windows: Windows;
  /** Rows with a higher sequence have come in while the reader was looking. */
  readonly newSince: number;
  /** The latest move of the rows in view, so that the view can follow: `rows` down the list. */
  readonly move: { readonly rows: number };
};

export type LoadWindow = (
  query: Pick<TranscriptQuery, 'filter' | 'from' | 'count' | 'anchor'>,
) => Promise<Outcome<TranscriptWindow>>;

const LOADS_AT_ONCE = 2;
/** Rows beyond the view that are loaded before the reader gets there. */
const ROWS_AHEAD = 30;

/** Keeps the part of the transcript that the reader looks at. Rows out of view are loaded when they come into view. */
export function createTranscriptStore(load: LoadWindow) {
  const store = createStore<Transcript>(() => ({
    phase: 'loading',
    failure: undefined,
    filter: '',
    isFiltering: false,
    total: 0,
    windows: new Map(),
    newSince: Number.POSITIVE_INFINITY,
    move: { rows: 0 },
  }));
  let view: View = { first: 0, last: 0 };
  let isAtTop = true;
  /** The filter the reader asked for last. */
  let wanted = '';
  /** Answers to questions asked about an earlier state of the list are thrown away. */
  let generation = 0;
  const loading = new Set<number>();

  const loadWindow = (filter: string, number: number, anchor?: number) =>
    load({ filter, from: number * WINDOW_SIZE, count: WINDOW_SIZE, ...(anchor === undefined ? {} : { anchor }) });

  /** The reader looks at other rows. */
  function look(at: View, atTop: boolean) {
    view = at;
    isAtTop = atTop;
    loadMissing();
  }

  function loadMissing() {
    const { phase, windows, total, filter, failure } = store.getState();
    if (phase !== 'ready' || failure !== undefined) return;
    const around = { first: view.first - ROWS_AHEAD, last: view.last + ROWS_AHEAD };
    const needed = new Set([...missingWindows(windows, view, total), ...missingWindows(windows, around, total)]);
    for (const number of needed) {
      if (loading.size >= LOADS_AT_ONCE) return;
      if (!loading.has(number)) void loadOne(filter, number);
    }
  }

  async function loadOne(filter: string, number: number) {
    const asked = generation;
    loading.add(number);
    const outcome = await loadWindow(filter, number);
    loading.delete(number);
    if (asked === generation) {
      if (outcome.ok) {
        const { windows } = store.getState();
        store.setState({ windows: withWindow(windows, number, outcome.answer.rows), total: outcome.answer.total });
      } else store.setState({ failure: outcome.failure });
    }
    loadMissing();
  }

  /** Shows what matches another filter, from the top. Until it is there the rows before stay. */
  async function show(filter: string) {
    wanted = filter;
    generation += 1;
    const asked = generation;
    store.setState({ isFiltering: true });
    const outcome = await loadWindow(filter, 0);
    if (asked !== generation) return;
    if (!outcome.ok) {
      store.setState(({ phase }) => ({
        phase: phase === 'ready' ? 'ready' : 'failed',
        isFiltering: false,
        failure: outcome.failure,
      }));
      return;
    }
    generation += 1;
    const { total, rows } = outcome.answer;
    view = { first: 0, last: view.last - view.first };
    isAtTop = true;
    store.setState({
      phase: 'ready',
      failure: undefined,
      filter,
      isFiltering: false,
      total,
      windows: new Map([[0, rows]]),
      newSince: Number.POSITIVE_INFINITY,
    });
    loadMissing();
  }

  /** The list is shown, perhaps not for the first time: then the reader is where they were. */
  function open(filter: string) {
    const { phase, filter: shown } = store.getState();
    return phase === 'ready' && filter === shown && filter === wanted ? refresh() : show(filter);
  }

  /** Something changed: loads what is in view again and keeps the reader on the same row. */
  async function refresh() {
    const { phase, filter, windows: before } = store.getState();
    if (phase !== 'ready' || wanted !== filter) return show(wanted);
    const asked = generation;
    const from = view;
    const anchor = isAtTop ? undefined : rowAt(before, from.first)?.sequence;

    const number = windowOf(from.first);
    const first = await loadWindow(filter, number, anchor);
    if (asked !== generation) return undefined;
    if (!first.ok) return store.setState({ failure: first.failure });
    const { total, anchorPosition } = first.answer;
    const rows = anchor === undefined || anchorPosition === null ? 0 : anchorPosition - from.first;

    const windows = new Map([[number, first.answer.rows]]);
    for (const needed of windowsOf(shifted(view, rows), total)) {
      if (windows.has(needed)) continue;
      const next = await loadWindow(filter, needed);
      if (asked !== generation) return undefined;
      if (!next.ok) return store.setState({ failure: next.failure });
      windows.set(needed, next.answer.rows);
    }
    generation += 1;
    view = shifted(view, rows);
    store.setState({ total, windows, failure: undefined, newSince: newestSequence(before), move: { rows } });
    return loadMissing();
  }

  /** The windows of a range, loaded where they are missing; undefined when that fails. */
  async function loadRange(range: View): Promise<Windows | undefined> {
    const { filter, total, windows } = store.getState();
    const collected = new Map(windows);
    const collect = async (number: number) => {
      const outcome = await loadWindow(filter, number);
      if (outcome.ok) collected.set(number, outcome.answer.rows);
      return outcome;
    };
    const outcomes = await Promise.all(missingWindows(windows, range, total).map(collect));
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      store.setState({ failure: outcome.failure });
      return undefined;
    }
    return collected;
  }

  function retry() {
    const { phase } = store.getState();
    store.setState({ failure: undefined, phase: phase === 'failed' ? 'loading' : phase });
    return refresh();
  }

  /** What has come in is no longer news. */
  const settle = () => store.setState({ newSince: Number.POSITIVE_INFINITY });

  /** Where the reader was, to be there again when the list is shown next time. */
  const firstInView = () => view.first;

  return { store, look, firstInView, open, refresh, loadRange, retry, settle };
}
