import './transcript-list.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { clearSelection, useSelection } from '../../stores/selection.ts';
import { rowAt } from '../../stores/transcript-windows.ts';
import { transcript, useTranscript } from '../../stores/transcript.ts';
import { positionAfterKey } from './list-keys.ts';
import { TranscriptRow } from './transcript-row.tsx';
import { useCursor } from './use-cursor.ts';
import { useFollowingView } from './use-following-view.ts';
import type { ListSelection } from './use-list-selection.ts';
import { useRowHeight } from './use-row-height.ts';

export type TranscriptListProps = {
  readonly selection: ListSelection;
  readonly openId: string | undefined;
  /** `isByKey`: the reader wants to go on in the Statement, not in the list. */
  readonly onOpen: (id: string, isByKey: boolean) => void;
  readonly onClose: () => void;
};

const OVERSCAN = 10;

/** All rows of the transcript, of which only those in view exist. Focus stays on the grid; `active` is the row meant. */
export function TranscriptList({ selection, openId, onOpen, onClose }: TranscriptListProps) {
  const { transcript: words } = useMessages();
  const { total, windows, newSince } = useTranscript((state) => state);
  const selected = useSelection(({ ids }) => ids);
  const cursor = useCursor();
  const rowHeight = useRowHeight();
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const { active } = cursor;

  // The active row always exists, or assistive technology would lose it.
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].toSorted((a, b) => a - b),
    [active],
  );
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialOffset: () => transcript.firstInView() * rowHeight,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useFollowingView(grid, virtualizer.range, rowHeight, cursor.moveBy);

  const rowsPerPage = Math.floor((grid.current?.clientHeight ?? 0) / rowHeight);
  const idAt = (position: number) => rowAt(windows, position)?.id;

  // Reading on with the arrows, the open Statement follows.
  const activeId = idAt(active);
  const followed = useRef(activeId);
  useEffect(() => {
    if (activeId === followed.current) return;
    followed.current = activeId;
    const isReading = openId !== undefined && document.activeElement === grid.current;
    if (isReading && activeId !== undefined) onOpen(activeId, false);
  }, [activeId, openId, onOpen]);

  // The panel took the focus with it when it closed, by whatever way.
  const wasOpen = useRef(openId !== undefined);
  useEffect(() => {
    const hasClosed = wasOpen.current && openId === undefined;
    wasOpen.current = openId !== undefined;
    if (hasClosed && document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, [openId]);

  const handleKey = (event: KeyboardEvent) => {
    const target = event.altKey ? undefined : positionAfterKey(event.key, active, total, rowsPerPage);
    if (target !== undefined) {
      if (event.shiftKey) {
        cursor.extendTo(target);
        void selection.range(cursor.pivot, target, false);
      } else cursor.goTo(target);
      virtualizer.scrollToIndex(target, { align: 'auto' });
    } else if (event.key === ' ' && event.shiftKey) void selection.range(cursor.pivot, active, false);
    else if (event.key === ' ') {
      cursor.goTo(active);
      selection.toggle(active);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) void selection.all();
    else if (event.key === 'Escape' && selected.size > 0) clearSelection();
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && activeId !== undefined) onOpen(activeId, true);
    else return;
    event.preventDefault();
  };

  /** Whoever comes by keyboard goes on where they look, not where they were long ago. */
  const handleFocus = () => {
    const { range } = virtualizer;
    if (range === null || !grid.current?.matches(':focus-visible')) return;
    if (active < range.startIndex || active > range.endIndex) cursor.goTo(range.startIndex);
  };

  const handleClick = (event: MouseEvent, position: number) => {
    const isOnBox = event.target instanceof HTMLInputElement;
    if (event.shiftKey) {
      cursor.extendTo(position);
      void selection.range(cursor.pivot, position, isOnBox || event.ctrlKey || event.metaKey);
      return;
    }
    cursor.goTo(position);
    if (isOnBox || event.ctrlKey || event.metaKey) {
      selection.toggle(position);
      return;
    }
    selection.only(position);
    const clicked = idAt(position);
    if (clicked !== undefined) onOpen(clicked, false);
  };

  return (
    <div
      ref={grid}
      className="transcript-grid"
      role="grid"
      tabIndex={0}
      aria-label={words.list}
      aria-multiselectable="true"
      aria-rowcount={total}
      aria-colcount={3}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={handleKey}
      onFocus={handleFocus}
    >
      <div role="presentation" className="transcript-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rowAt(windows, index);
          const elementId = `${id}-${index}`;
          const isSelected = row !== undefined && selected.has(row.id);
          const classes = [
            'transcript-row',
            index === active && 'is-active',
            isSelected && 'is-selected',
            row !== undefined && row.id === openId && 'is-open',
            row !== undefined && row.sequence > newSince && 'is-new',
          ];
          return (
            <div
              key={row?.sequence ?? `at ${index}`}
              id={elementId}
              role="row"
              className={classes.filter(Boolean).join(' ')}
              aria-rowindex={index + 1}
              aria-selected={row?.voided && !isSelected ? undefined : isSelected}
              aria-labelledby={row && `${elementId}-when ${elementId}-what`}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onMouseDown={keepFocusOnGrid}
              onClick={(event) => handleClick(event, index)}
            >
              {row === undefined ? (
                <span role="gridcell" className="transcript-placeholder" aria-label={words.loadingRow} />
              ) : (
                <TranscriptRow
                  row={row}
                  above={index === 0 ? undefined : rowAt(windows, index - 1)}
                  elementId={elementId}
                  isSelected={isSelected}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );

  /** A press would move the focus to the checkbox, or begin to mark text while a range is meant. */
  function keepFocusOnGrid(event: MouseEvent) {
    if (!(event.target instanceof HTMLInputElement) && !event.shiftKey) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  }
}
