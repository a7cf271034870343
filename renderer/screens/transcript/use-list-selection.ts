import { useRef } from 'react';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { addToSelection, select, toggleSelected, useSelection } from '../../stores/selection.ts';
import { rowAt, rowsIn } from '../../stores/transcript-windows.ts';
import { transcript } from '../../stores/transcript.ts';
import { rangeBetween } from './list-keys.ts';

/** Picks rows by position. Voided Statements are never picked: nobody may count on them any more. */
export function useListSelection(onFailure: (failure: Failure | undefined) => void) {
  /** Only the latest range counts when one that had to be loaded arrives late. */
  const latest = useRef(0);

  const pickable = (position: number) => {
    const row = rowAt(transcript.store.getState().windows, position);
    return row === undefined || row.voided ? undefined : row.id;
  };

  const only = (position: number) => {
    latest.current += 1;
    const id = pickable(position);
    select(id === undefined ? [] : [id]);
  };

  const toggle = (position: number) => {
    latest.current += 1;
    const { windows } = transcript.store.getState();
    const row = rowAt(windows, position);
    // One that was voided after it was picked can still be put back.
    if (row && (!row.voided || useSelection.getState().ids.has(row.id))) toggleSelected(row.id);
  };

  const range = async (pivot: number, target: number, isAdded: boolean) => {
    latest.current += 1;
    const asked = latest.current;
    const between = rangeBetween(pivot, target);
    const windows = await transcript.loadRange(between);
    if (windows === undefined || asked !== latest.current) return;
    const ids = rowsIn(windows, between)
      .filter(({ voided }) => !voided)
      .map(({ id }) => id);
    if (isAdded) addToSelection(ids);
    else select(ids);
  };

  const all = async () => {
    latest.current += 1;
    const asked = latest.current;
    const { filter } = transcript.store.getState();
    onFailure(undefined);
    const outcome = await callApi('GET /api/transcript/ids', { query: { filter } });
    if (asked !== latest.current) return;
    if (outcome.ok) select(outcome.answer.ids);
    else onFailure(outcome.failure);
  };

  return { only, toggle, range, all };
}

export type ListSelection = ReturnType<typeof useListSelection>;
