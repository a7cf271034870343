import './record-list.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useId, useLayoutEffect, useRef } from 'react';
import type { ComponentType, KeyboardEvent, MouseEvent } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../../messages/use-messages.ts';
import type { ListStore } from '../../../stores/create-list-store.ts';
import type { Selection } from '../../../stores/create-selection.ts';
import { rowAt } from '../../../stores/list-windows.ts';
import type { ListRow } from '../../../stores/list-windows.ts';
import { positionAfterKey } from './list-keys.ts';
import { useCursor } from './use-cursor.ts';
import { useFollowingView } from './use-following-view.ts';
import type { ListSelection } from './use-list-selection.ts';
import { useOpenRow } from './use-open-row.ts';
import { usePress } from './use-press.ts';
import { useScrollTo } from './use-scroll-to.ts';

/** What the cells of a row are made of. Cells with the ids `…-when` and `…-what` name the row. */
export type RowProps<Row> = {
  readonly row: Row;
  /** The row above, if it is there: its day need not be said again. */
  readonly above: Row | undefined;
  readonly elementId: string;
  readonly isSelected: boolean;
};

export type RecordListProps<Row extends ListRow> = {
  readonly list: ListStore<Row>;
  /** Of the whole list, for assistive technology. */
  readonly label: string;
  readonly columns: number;
  /** In pixels. */
  readonly rowHeight: number;
  readonly drawRow: ComponentType<RowProps<Row>>;
  readonly picked: Selection;
  readonly selection: ListSelection;
  /** Rows of which nothing can be done, such as voided Statements. */
  readonly isPickable: (row: Row) => boolean;
  /** A click on a row picks it alone, and opens it beside the list. Else it is opened, and what is picked stays. */
  readonly picksOnClick: boolean;
  /** Of the row that is open beside the list. */
  readonly openKey: string | undefined;
  /** `isByKey`: the reader wants to go on in what is opened, not in the list. */
  readonly onOpen: (row: Row, isByKey: boolean) => void;
  readonly onClose: () => void;
};

/** Rows made beyond the view, so that the reader comes to no gap. */
const OVERSCAN = 10;
/** At the top, where the answer to every letter begins, each one more would keep that answer back. */
const BEYOND_TOP = 3;

/** All rows of a long list, of which only those in view exist. Focus stays on the grid; `active` is the row meant. */
export function RecordList<Row extends ListRow>(props: RecordListProps<Row>) {
  const { list, rowHeight, drawRow: DrawRow, picked, selection, isPickable, openKey, onOpen, onClose } = props;
  const { transcript: words } = useMessages();
  const { filter, total, windows, newSince } = useStore(list.store);
  const selected = picked.use(({ ids }) => ids);
  const cursor = useCursor(list);
  const press = usePress(list);
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const { active } = cursor;

  // The active row always exists, or assistive technology would lose it.
  const rangeExtractor = useCallback(
    ({ overscan, ...range }: Range) => {
      const around = { ...range, overscan: range.startIndex === 0 ? BEYOND_TOP : overscan };
      return [...new Set([...defaultRangeExtractor(around), active])].toSorted((a, b) => a - b);
    },
    [active],
  );
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialOffset: () => list.firstInView() * rowHeight,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useFollowingView(list, grid, virtualizer.range, virtualizer.scrollOffset ?? 0, rowHeight, cursor.moveBy);
  useScrollTo(grid, filter, () => list.firstInView() * rowHeight);

  const rowsPerPage = Math.floor((grid.current?.clientHeight ?? 0) / rowHeight);
  const activeRow = rowAt(windows, active);
  useOpenRow({ grid, filter, activeRow, openKey, onOpen });

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
    else if (event.key === 'Escape' && selected.size > 0) picked.clear();
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && activeRow !== undefined) onOpen(activeRow, true);
    else return;
    event.preventDefault();
  };

  /** Whoever comes by keyboard goes on where they look, not where they were long ago. */
  const handleFocus = () => {
    const { range } = virtualizer;
    if (range === null || !grid.current?.matches(':focus-visible')) return;
    if (active < range.startIndex || active > range.endIndex) cursor.goTo(range.startIndex);
  };

  const handleClick = (event: MouseEvent, hit: number) => {
    const position = press.end(hit);
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
    if (props.picksOnClick) selection.only(position);
    const row = rowAt(windows, position);
    if (row !== undefined) onOpen(row, false);
  };

  return (
    <div
      ref={grid}
      className="record-grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable="true"
      aria-rowcount={total}
      aria-colcount={props.columns}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={handleKey}
      onFocus={handleFocus}
    >
      <div role="presentation" className="record-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rowAt(windows, index);
          const elementId = `${id}-${index}`;
          const isSelected = row !== undefined && selected.has(row.key);
          const classes = [
            'record-row',
            index === active && 'is-active',
            isSelected && 'is-selected',
            row !== undefined && row.key === openKey && 'is-open',
            row !== undefined && row.age > newSince && 'is-new',
          ];
          return (
            <div
              // By its place: filling a row that is there takes less than making one, and most change at every letter.
              key={index}
              id={elementId}
              role="row"
              className={classes.filter(Boolean).join(' ')}
              aria-rowindex={index + 1}
              aria-selected={row !== undefined && !isPickable(row) && !isSelected ? undefined : isSelected}
              aria-labelledby={row && `${elementId}-when ${elementId}-what`}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onMouseDown={(event) => handlePress(event, index)}
              onClick={(event) => handleClick(event, index)}
            >
              {row === undefined ? (
                <span role="gridcell" className="record-placeholder" aria-label={words.loadingRow} />
              ) : (
                <DrawRow
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
  function handlePress(event: MouseEvent, position: number) {
    press.begin(position);
    if (!(event.target instanceof HTMLInputElement) && !event.shiftKey) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  }
}
