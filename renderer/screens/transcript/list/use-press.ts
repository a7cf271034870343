import { useRef } from 'react';
import type { ListStore } from '../../../stores/create-list-store.ts';
import { positionOf, rowAt } from '../../../stores/list-windows.ts';
import type { ListRow } from '../../../stores/list-windows.ts';

/** The row that is meant by a click is the one that was pressed: until the release, rows that come in may move it. */
export function usePress<Row extends ListRow>(list: ListStore<Row>) {
  const pressed = useRef<string>(undefined);
  const windows = () => list.store.getState().windows;

  return {
    begin(position: number): void {
      pressed.current = rowAt(windows(), position)?.key;
    },

    /** Where the pressed row is by now. A click without a press, as assistive technology makes it, means what it hits. */
    end(position: number): number {
      const key = pressed.current;
      pressed.current = undefined;
      return (key === undefined ? undefined : positionOf(windows(), key)) ?? position;
    },
  };
}
