// The arithmetic of a list that is loaded in windows of equal size by position.
import type { StatementSummary } from '../../server/contract/statement-summary.ts';

export const WINDOW_SIZE = 100;
/** Far more than anybody sees at once, far less than a store holds. */
export const WINDOWS_KEPT = 60;

export type Row = StatementSummary;

/** Window number → its rows. Window n begins at position n × WINDOW_SIZE. */
export type Windows = ReadonlyMap<number, readonly Row[]>;

/** Positions of the rows in view, both included. */
export type View = { readonly first: number; readonly last: number };

export function windowOf(position: number): number {
  return Math.floor(position / WINDOW_SIZE);
}

export function rowAt(windows: Windows, position: number): Row | undefined {
  return windows.get(windowOf(position))?.[position % WINDOW_SIZE];
}

/** The windows that a view touches, in order. Nothing beyond the last of `total` rows. */
export function windowsOf(view: View, total: number): readonly number[] {
  const first = windowOf(Math.max(0, view.first));
  const last = windowOf(Math.min(view.last, total - 1));
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

export function missingWindows(windows: Windows, view: View, total: number): readonly number[] {
  return windowsOf(view, total).filter((number) => !windows.has(number));
}

/** The windows with one more; of too many, those farthest from it go. */
export function withWindow(windows: Windows, number: number, rows: readonly Row[]): Windows {
  const kept = [...windows, [number, rows] as const]
    .toSorted(([a], [b]) => Math.abs(a - number) - Math.abs(b - number))
    .slice(0, WINDOWS_KEPT + 1);
  return new Map(kept);
}

/** The rows of a view, as far as they are there. */
export function rowsIn(windows: Windows, view: View): readonly Row[] {
  const rows: Row[] = [];
  for (let position = view.first; position <= view.last; position += 1) {
    const row = rowAt(windows, position);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Where a row is now, if its window is there. */
export function positionOf(windows: Windows, id: string): number | undefined {
  for (const [number, rows] of windows) {
    const index = rows.findIndex((row) => row.id === id);
    if (index !== -1) return number * WINDOW_SIZE + index;
  }
  return undefined;
}

/** The same view after `by` rows came in above it. */
export function shifted(view: View, by: number): View {
  return { first: Math.max(0, view.first + by), last: Math.max(0, view.last + by) };
}

/** The highest sequence among the rows that are there; 0 without rows. */
export function newestSequence(windows: Windows): number {
  let newest = 0;
  for (const rows of windows.values()) {
    for (const { sequence } of rows) newest = Math.max(newest, sequence);
  }
  return newest;
}
