import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { CloseIcon } from '../../components/icons.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import type { Selection } from '../../stores/create-selection.ts';

type SelectionBarProps = {
  readonly picked: Selection;
  readonly isFiltered: boolean;
  /** There is nothing to select. */
  readonly isEmpty: boolean;
  readonly onSelectAll: () => void;
  /** What can be done with what is picked; the most usual last. */
  readonly children: ReactNode;
};

/** What is selected, and what can be done with it. Always there beside a list, so that nothing jumps. */
export function SelectionBar({ picked, isFiltered, isEmpty, onSelectAll, children }: SelectionBarProps) {
  const { transcript } = useMessages();
  const count = picked.use(({ ids }) => ids.size);
  if (isEmpty && count === 0) return null;
  return (
    <div className={count === 0 ? 'transcript-bar' : 'transcript-bar has-selection'}>
      <span className={count === 0 ? 'transcript-bar-count muted' : 'transcript-bar-count'} role="status">
        {transcript.selected(count)}
      </span>
      <Button look="small" onClick={onSelectAll}>
        {isFiltered ? transcript.selectAllMatching : transcript.selectAll}
      </Button>
      {count > 0 && (
        <>
          <Button look="small-quiet" aria-label={transcript.clearSelection} onClick={picked.clear}>
            <CloseIcon />
            <span>{transcript.clearSelection}</span>
          </Button>
          <span className="transcript-bar-actions">{children}</span>
        </>
      )}
    </div>
  );
}
