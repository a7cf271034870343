import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { ListStore } from '../../../stores/create-list-store.ts';
import type { ListRow } from '../../../stores/list-windows.ts';

type VisibleRange = { readonly startIndex: number; readonly endIndex: number } | null;

/** How long a row that came in stays marked. */
const NEW_FOR = 2500;

/** Tells the list which rows are in view, and keeps the reader on the same row when others come in above. */
export function useFollowingView<Row extends ListRow>(
  list: ListStore<Row>,
  grid: RefObject<HTMLElement | null>,
  range: VisibleRange,
  /** How far it is scrolled, in pixels: asking the grid would make the browser lay out the page at once. */
  offset: number,
  rowHeight: number,
  onMove: (rows: number) => void,
): void {
  const move = useStore(list.store, (state) => state.move);
  const newSince = useStore(list.store, (state) => state.newSince);
  const followed = useRef(move);

  useLayoutEffect(() => {
    if (move === followed.current) return;
    followed.current = move;
    if (move.rows === 0) return;
    onMove(move.rows);
    if (grid.current !== null) grid.current.scrollTop += move.rows * rowHeight;
  }, [move, grid, rowHeight, onMove]);

  const first = range?.startIndex;
  const last = range?.endIndex;
  const isAtTop = offset < rowHeight / 2;
  useEffect(() => {
    if (first !== undefined && last !== undefined) list.look({ first, last }, isAtTop);
  }, [list, first, last, isAtTop, move]);

  useEffect(() => {
    if (newSince === Number.POSITIVE_INFINITY) return undefined;
    const timer = setTimeout(list.settle, NEW_FOR);
    return () => clearTimeout(timer);
  }, [list, newSince]);
}
