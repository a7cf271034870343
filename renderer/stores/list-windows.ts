// The arithmetic of a list that is loaded in windows of equal size by position.

export const WINDOW_SIZE = 100;
/** Far more than anybody sees at once, far less than a store holds. */
export const WINDOWS_KEPT = 60;

/** Rows beyond the view that are loaded before the reader gets there. */
const ROWS_AHEAD = 30;
const MOST_AHEAD = 300;

export type ListRow = {
  /** Names the row for ever. */
  readonly key: string;
  /** The higher, the later it came or changed. */
  readonly age: number;
};

/** Window number → its rows. Window n begins at position n × WINDOW_SIZE. */
export type Windows<Row extends ListRow> = ReadonlyMap<number, readonly Row[]>;

/** Positions of the rows in view, both included. */
export type View = { readonly first: number; readonly last: number };

export function windowOf(position: number): number {
  return Math.floor(position / WINDOW_SIZE);
}

export function rowAt<Row extends ListRow>(windows: Windows<Row>, position: number): Row | undefined {
  return windows.get(windowOf(position))?.[position % WINDOW_SIZE];
}

/** The windows that a view touches, in order. Nothing beyond the last of `total` rows. */
export function windowsOf(view: View, total: number): readonly number[] {
  const first = windowOf(Math.max(0, view.first));
  const last = windowOf(Math.min(view.last, total - 1));
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

export function missingWindows<Row extends ListRow>(
  windows: Windows<Row>,
  view: View,
  total: number,
): readonly number[] {
  return windowsOf(view, total).filter((number) => !windows.has(number));
}

/** The windows with one more; of too many, those farthest from it go. */
export function withWindow<Row extends ListRow>(
  windows: Windows<Row>,
  number: number,
  rows: readonly Row[],
): Windows<Row> {
  const kept = [...windows, [number, rows] as const]
    .toSorted(([a], [b]) => Math.abs(a - number) - Math.abs(b - number))
    .slice(0, WINDOWS_KEPT + 1);
  return new Map(kept);
}

/** The rows of a view, as far as they are there. */
export function rowsIn<Row extends ListRow>(windows: Windows<Row>, view: View): readonly Row[] {
  const rows: Row[] = [];
  for (let position = view.first; position <= view.last; position += 1) {
    const row = rowAt(windows, position);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Where a row is now, if its window is there. */
export function positionOf<Row extends ListRow>(windows: Windows<Row>, key: string): number | undefined {
  for (const [number, rows] of windows) {
    const index = rows.findIndex((row) => row.key === key);
    if (index !== -1) return number * WINDOW_SIZE + index;
  }
  return undefined;
}

/** The same view after `by` rows came in above it. */
export function shifted(view: View, by: number): View {
  return { first: Math.max(0, view.first + by), last: Math.max(0, view.last + by) };
}

/** The highest age among the rows that are there; 0 without rows. */
export function newestAge<Row extends ListRow>(windows: Windows<Row>): number {
  let newest = 0;
  for (const rows of windows.values()) {
    for (const { age } of rows) newest = Math.max(newest, age);
  }
  return newest;
}

/** What to have ready around a view: more on the side to which the reader moves. A long way at once is no direction. */
export function viewAround(view: View, moved: number): View {
  const ahead = Math.abs(moved) > MOST_AHEAD ? ROWS_AHEAD : Math.min(MOST_AHEAD, ROWS_AHEAD + 3 * Math.abs(moved));
  return {
    first: view.first - (moved < 0 ? ahead : ROWS_AHEAD),
    last: view.last + (moved > 0 ? ahead : ROWS_AHEAD),
  };
}
