import { useRef } from 'react';
import type { Failure, Outcome } from '../../../lrs-client/outcome.ts';
import type { ListStore } from '../../../stores/create-list-store.ts';
import type { Selection } from '../../../stores/create-selection.ts';
import { rowAt, rowsIn } from '../../../stores/list-windows.ts';
import type { ListRow } from '../../../stores/list-windows.ts';
import { rangeBetween } from './list-keys.ts';

type SelectionOf<Row extends ListRow> = {
  readonly list: ListStore<Row>;
  readonly picked: Selection;
  readonly isPickable: (row: Row) => boolean;
  /** The keys of all that match a filter and can be picked. */
  readonly loadAll: (filter: string) => Promise<Outcome<readonly string[]>>;
  readonly onFailure: (failure: Failure | undefined) => void;
};

export type ListSelection = ReturnType<typeof useListSelection>;

/** Picks rows by position. */
export function useListSelection<Row extends ListRow>(of: SelectionOf<Row>) {
  const { list, picked, isPickable, loadAll, onFailure } = of;
  /** Only the latest wish counts when one that had to be loaded arrives late. */
  const latest = useRef(0);

  const only = (position: number) => {
    latest.current += 1;
    const row = rowAt(list.store.getState().windows, position);
    picked.select(row !== undefined && isPickable(row) ? [row.key] : []);
  };

  const toggle = (position: number) => {
    latest.current += 1;
    const row = rowAt(list.store.getState().windows, position);
    // What can no longer be picked can still be put back.
    if (row && (isPickable(row) || picked.use.getState().ids.has(row.key))) picked.toggle(row.key);
  };

  const range = async (pivot: number, target: number, isAdded: boolean) => {
    latest.current += 1;
    const asked = latest.current;
    const between = rangeBetween(pivot, target);
    const windows = await list.loadRange(between);
    if (windows === undefined || asked !== latest.current) return;
    const keys = rowsIn(windows, between)
      .filter(isPickable)
      .map(({ key }) => key);
    if (isAdded) picked.add(keys);
    else picked.select(keys);
  };

  const all = async () => {
    latest.current += 1;
    const asked = latest.current;
    onFailure(undefined);
    const outcome = await loadAll(list.store.getState().filter);
    if (asked !== latest.current) return;
    if (outcome.ok) picked.select(outcome.answer);
    else onFailure(outcome.failure);
  };

  return { only, toggle, range, all };
}
