import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { transcript, useTranscript } from '../../stores/transcript.ts';

type VisibleRange = { readonly startIndex: number; readonly endIndex: number } | null;

/** How long a row that came in stays marked. */
const NEW_FOR = 2500;

/** Tells the transcript which rows are in view, and keeps the reader on the same row when others come in above. */
export function useFollowingView(
  grid: RefObject<HTMLElement | null>,
  range: VisibleRange,
  rowHeight: number,
  onMove: (rows: number) => void,
): void {
  const move = useTranscript((state) => state.move);
  const newSince = useTranscript((state) => state.newSince);
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
  useEffect(() => {
    if (first === undefined || last === undefined) return;
    const isAtTop = (grid.current?.scrollTop ?? 0) < rowHeight / 2;
    transcript.look({ first, last }, isAtTop);
  }, [first, last, move, grid, rowHeight]);

  useEffect(() => {
    if (newSince === Number.POSITIVE_INFINITY) return undefined;
    const timer = setTimeout(transcript.settle, NEW_FOR);
    return () => clearTimeout(timer);
  }, [newSince]);
}
