import { useState } from 'react';
import { useStore } from 'zustand';
import type { ListStore } from '../../../stores/create-list-store.ts';
import { positionOf, rowAt } from '../../../stores/list-windows.ts';
import type { ListRow } from '../../../stores/list-windows.ts';

/** A row as the reader means it, wherever it is now; its position while it is not loaded. */
type Place = { readonly position: number; readonly key: string | undefined };

const top: Place = { position: 0, key: undefined };

/** The row that the keyboard is on (`active`) and the fixed end of a range (`pivot`), as positions of this moment. */
export function useCursor<Row extends ListRow>(list: ListStore<Row>) {
  const filter = useStore(list.store, (state) => state.filter);
  const [places, setPlaces] = useState({ active: top, pivot: top, filter });
  // What matches another filter is another list.
  if (places.filter !== filter) setPlaces({ active: top, pivot: top, filter });
  const windows = useStore(list.store, (state) => state.windows);
  const total = useStore(list.store, (state) => state.total);

  const now = ({ position, key }: Place) =>
    Math.max(0, Math.min(total - 1, (key === undefined ? undefined : positionOf(windows, key)) ?? position));

  const placeAt = (position: number): Place => ({
    position,
    key: rowAt(list.store.getState().windows, position)?.key,
  });

  return {
    active: now(places.active),
    pivot: now(places.pivot),
    /** Goes to a row; a range that begins later begins there. */
    goTo: (position: number) => setPlaces({ active: placeAt(position), pivot: placeAt(position), filter }),
    /** Goes to a row as the other end of a range. */
    extendTo: (position: number) => setPlaces(({ pivot }) => ({ active: placeAt(position), pivot, filter })),
    /** Rows came in above. */
    moveBy: (rows: number) =>
      setPlaces(({ active, pivot }) => ({
        active: { ...active, position: active.position + rows },
        pivot: { ...pivot, position: pivot.position + rows },
        filter,
      })),
  };
}
