import { useState } from 'react';
import { positionOf, rowAt } from '../../stores/transcript-windows.ts';
import { transcript, useTranscript } from '../../stores/transcript.ts';

/** A row as the reader means it: the Statement, wherever it is now; its position while it is not loaded. */
type Place = { readonly position: number; readonly id: string | undefined };

const top: Place = { position: 0, id: undefined };

/** The row that the keyboard is on (`active`) and the fixed end of a range (`pivot`), as positions of this moment. */
export function useCursor() {
  const [places, setPlaces] = useState({ active: top, pivot: top });
  const windows = useTranscript((state) => state.windows);
  const total = useTranscript((state) => state.total);

  const now = ({ position, id }: Place) =>
    Math.max(0, Math.min(total - 1, (id === undefined ? undefined : positionOf(windows, id)) ?? position));

  const placeAt = (position: number): Place => ({
    position,
    id: rowAt(transcript.store.getState().windows, position)?.id,
  });

  return {
    active: now(places.active),
    pivot: now(places.pivot),
    /** Goes to a row; a range that begins later begins there. */
    goTo: (position: number) => setPlaces({ active: placeAt(position), pivot: placeAt(position) }),
    /** Goes to a row as the other end of a range. */
    extendTo: (position: number) => setPlaces(({ pivot }) => ({ active: placeAt(position), pivot })),
    /** Rows came in above. */
    moveBy: (rows: number) =>
      setPlaces(({ active, pivot }) => ({
        active: { ...active, position: active.position + rows },
        pivot: { ...pivot, position: pivot.position + rows },
      })),
  };
}
