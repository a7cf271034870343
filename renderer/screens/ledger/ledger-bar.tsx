import type { LedgerEntry, LedgerQuery } from '../../../server/contract/sharing/ledger.ts';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { destinations } from '../../stores/destinations.ts';
import { DestinationButtons } from './destination-buttons.tsx';
import { LineButtons } from './line-buttons.tsx';
import type { LineSelection } from './use-line-selection.ts';

type LedgerBarProps = {
  readonly rows: readonly LedgerEntry[];
  readonly query: LedgerQuery;
  readonly selection: LineSelection;
  /** Says what came of it. */
  readonly onDone: (words: string) => void;
};

/** What is selected, and what can be done with it, or with all at the destination that is shown. */
export function LedgerBar({ rows, query, selection, onDone }: LedgerBarProps) {
  const { ledger: words } = useMessages();
  const known = destinations.use();
  const destination =
    known.phase === 'ready' ? known.value.destinations.find(({ id }) => id === query.destination) : undefined;
  const { selected, addPage, clear } = selection;
  const count = selected.length;
  const finish = (said: string) => {
    clear();
    onDone(said);
  };

  return (
    <div className="ledger-bar">
      <span className={count === 0 ? 'ledger-bar-count muted' : 'ledger-bar-count'} role="status">
        {words.selected(count)}
      </span>
      <Button look="small" disabled={rows.length === 0} onClick={addPage}>
        {words.selectPage}
      </Button>
      {count > 0 ? (
        <>
          <Button look="small-quiet" onClick={clear}>
            {words.clearSelection}
          </Button>
          <LineButtons entries={selected} onDone={finish} />
        </>
      ) : (
        destination && <DestinationButtons destination={destination} query={query} onDone={onDone} />
      )}
    </div>
  );
}
