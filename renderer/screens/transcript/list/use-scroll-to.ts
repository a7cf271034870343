import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Scrolls to where a list begins, in pixels, when another one takes its place. */
export function useScrollTo(grid: RefObject<HTMLElement | null>, filter: string, placeOf: () => number): void {
  const shown = useRef(filter);
  useLayoutEffect(() => {
    if (filter === shown.current) return;
    shown.current = filter;
    if (grid.current !== null) grid.current.scrollTop = placeOf();
  });
}
