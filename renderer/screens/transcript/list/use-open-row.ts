import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ListRow } from '../../../stores/list-windows.ts';

type OpenRow<Row> = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly filter: string;
  readonly activeRow: Row | undefined;
  readonly openKey: string | undefined;
  readonly onOpen: (row: Row, isByKey: boolean) => void;
};

/** Keeps what is open beside the list and the row that the reader is on together. */
export function useOpenRow<Row extends ListRow>({ grid, filter, activeRow, openKey, onOpen }: OpenRow<Row>): void {
  // Reading on with the arrows, what is open follows.
  const activeKey = activeRow?.key;
  const followed = useRef({ filter, key: activeKey });
  useEffect(() => {
    const before = followed.current;
    followed.current = { filter, key: activeKey };
    if (activeKey === before.key || filter !== before.filter) return;
    const isReading = openKey !== undefined && document.activeElement === grid.current;
    if (isReading && activeRow !== undefined) onOpen(activeRow, false);
  }, [filter, activeKey, activeRow, openKey, onOpen, grid]);

  // The panel took the focus with it when it closed, by whatever way.
  const wasOpen = useRef(openKey !== undefined);
  useEffect(() => {
    const hasClosed = wasOpen.current && openKey === undefined;
    wasOpen.current = openKey !== undefined;
    if (hasClosed && document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, [openKey, grid]);
}
