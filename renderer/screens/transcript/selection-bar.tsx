import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { clearSelection, useSelection } from '../../stores/selection.ts';

type SelectionBarProps = { readonly isFiltered: boolean; readonly onSelectAll: () => void };

/** What is selected, and what can be done with it. Always there, so that nothing jumps. */
export function SelectionBar({ isFiltered, onSelectAll }: SelectionBarProps) {
  const { transcript } = useMessages();
  const count = useSelection(({ ids }) => ids.size);
  return (
    <div className="transcript-bar">
      <span className="transcript-bar-count" role="status">
        {transcript.selected(count)}
      </span>
      <Button look="small" onClick={onSelectAll}>
        {isFiltered ? transcript.selectAllMatching : transcript.selectAll}
      </Button>
      {count > 0 && (
        <>
          <Button look="small-quiet" onClick={clearSelection}>
            {transcript.clearSelection}
          </Button>
          <Link className={`${buttonClass('primary')} button-small transcript-bar-share`} href="/share">
            {transcript.shareSelected(count)}
          </Link>
        </>
      )}
    </div>
  );
}
