import { createStore } from 'zustand';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';
import {
  WINDOW_SIZE,
  missingWindows,
  newestAge,
  rowAt,
  shifted,
  viewAround,
  windowOf,
  windowsOf,
  withWindow,
} from './list-windows.ts';
import type { ListRow, View, Windows } from './list-windows.ts';

export type RecordList<Row extends ListRow> = {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the last load failed; what was loaded before stays. */
  readonly failure: Failure | undefined;
  /** What the rows shown match; another one may be on its way. */
  readonly filter: string;
  readonly isFiltering: boolean;
  readonly total: number;
  /** More match than are counted and shown. */
  readonly hasMore: boolean;
  /** Some of the newest cannot be found yet. */
  readonly isBehind: boolean;
  readonly windows: Windows<Row>;
  /** Rows of a higher age have come in while the reader was looking. */
  readonly newSince: number;
  /** The latest move of the rows in view, so that the view can follow: `rows` down the list. */
  readonly move: { readonly rows: number };
};

export type ListQuery<Row> = {
  readonly filter: string;
  readonly from: number;
  readonly count: number;
  /** A row whose present position is wanted as well. */
  readonly anchor?: Row;
  /** Nobody waits for the answer any longer. */
  readonly signal: AbortSignal;
};

export type ListWindow<Row> = {
  readonly total: number;
  readonly hasMore: boolean;
  readonly isBehind: boolean;
  readonly rows: readonly Row[];
  /** Null when the anchor does not match (any more), or cannot be told. */
  readonly anchorPosition: number | null;
};

export type LoadWindow<Row> = (query: ListQuery<Row>) => Promise<Outcome<ListWindow<Row>>>;

const LOADS_AT_ONCE = 3;

export type ListStore<Row extends ListRow> = ReturnType<typeof createListStore<Row>>;

/** Keeps the part of a long list that the reader looks at. Rows out of view are loaded when they come into view. */
export function createListStore<Row extends ListRow>(load: LoadWindow<Row>) {
  const store = createStore<RecordList<Row>>(() => ({
    phase: 'loading',
    failure: undefined,
    filter: '',
    isFiltering: false,
    total: 0,
    hasMore: false,
    isBehind: false,
    windows: new Map(),
    newSince: Number.POSITIVE_INFINITY,
    move: { rows: 0 },
  }));
  let view: View = { first: 0, last: 0 };
  /** By how many rows the view has moved, the last time it did. */
  let moved = 0;
  let isAtTop = true;
  /** The filter the reader asked for last. */
  let wanted = '';
  /** Answers to questions asked about an earlier state of the list are thrown away. */
  let generation = 0;
  const loading = new Set<number>();
  /** Ends what was asked about an earlier filter. */
  let questions = new AbortController();

  const loadWindow = (filter: string, number: number, anchor?: Row) =>
    load({
      filter,
      from: number * WINDOW_SIZE,
      count: WINDOW_SIZE,
      signal: questions.signal,
      ...(anchor === undefined ? {} : { anchor }),
    });

  /** The reader looks at other rows. */
  function look(at: View, atTop: boolean) {
    if (at.first !== view.first) moved = at.first - view.first;
    view = at;
    isAtTop = atTop;
    loadMissing();
  }

  function loadMissing() {
    const { phase, windows, total, filter, failure } = store.getState();
    if (phase !== 'ready' || failure !== undefined) return;
    const around = viewAround(view, moved);
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
        const { rows, total } = outcome.answer;
        store.setState({ windows: withWindow(windows, number, rows), total });
      } else store.setState({ failure: outcome.failure });
    }
    loadMissing();
  }

  /** Shows what matches another filter, from the top. Until it is there the rows before stay. */
  async function show(filter: string) {
    wanted = filter;
    generation += 1;
    const asked = generation;
    questions.abort();
    questions = new AbortController();
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
    const { total, hasMore, isBehind, rows } = outcome.answer;
    view = { first: 0, last: view.last - view.first };
    moved = 0;
    isAtTop = true;
    store.setState({
      phase: 'ready',
      failure: undefined,
      filter,
      isFiltering: false,
      total,
      hasMore,
      isBehind,
      windows: new Map([[0, rows]]),
      newSince: Number.POSITIVE_INFINITY,
    });
    loadMissing();
  }

  /**
   * The list is shown, perhaps not for the first time: then the reader is where they were. Whoever knows the filter
   * before the list is drawn with it may ask that early.
   */
  function open(filter: string) {
    const { phase, filter: shown, isFiltering } = store.getState();
    if (isFiltering && filter === wanted) return undefined;
    return phase === 'ready' && filter === shown && filter === wanted ? refresh() : show(filter);
  }

  /** Something changed: loads what is in view again and keeps the reader on the same row. */
  async function refresh() {
    const { phase, filter, windows: before } = store.getState();
    if (phase !== 'ready' || wanted !== filter) return show(wanted);
    const asked = generation;
    const from = view;
    const anchor = isAtTop ? undefined : rowAt(before, from.first);

    const number = windowOf(from.first);
    const first = await loadWindow(filter, number, anchor);
    if (asked !== generation) return undefined;
    if (!first.ok) return store.setState({ failure: first.failure });
    const { total, hasMore, isBehind, anchorPosition } = first.answer;
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
    store.setState({
      total,
      hasMore,
      isBehind,
      windows,
      failure: undefined,
      newSince: newestAge(before),
      move: { rows },
    });
    return loadMissing();
  }

  /** The windows of a range, loaded where they are missing; undefined when that fails. */
  async function loadRange(range: View): Promise<Windows<Row> | undefined> {
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

  return { store, look, firstInView, wanted: () => wanted, open, refresh, loadRange, retry, settle };
}
