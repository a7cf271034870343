import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { CloseIcon } from '../../components/icons.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { clearSelection, useSelection } from '../../stores/selection.ts';

type SelectionBarProps = { readonly isFiltered: boolean; readonly onSelectAll: () => void };

/** What is selected, and what can be done with it. Always there, so that nothing jumps. */
export function SelectionBar({ isFiltered, onSelectAll }: SelectionBarProps) {
  const { transcript } = useMessages();
  const count = useSelection(({ ids }) => ids.size);
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
          <Button look="small-quiet" aria-label={transcript.clearSelection} onClick={clearSelection}>
            <CloseIcon />
            <span>{transcript.clearSelection}</span>
          </Button>
          <Link className={`${buttonClass('primary')} button-small transcript-bar-share`} href="/share">
            {transcript.shareSelected(count)}
          </Link>
        </>
      )}
    </div>
  );
}
