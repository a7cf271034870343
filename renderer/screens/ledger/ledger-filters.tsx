import { useCallback, useId } from 'react';
import type { DeliveryState } from '../../../server/contract/sharing/ledger.ts';
import { Button } from '../../components/button.tsx';
import { CloseIcon } from '../../components/icons.tsx';
import { WordsFilter } from '../../components/words-filter.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { destinations } from '../../stores/destinations.ts';
import type { Conditions, LedgerView } from './ledger-address.ts';

type LedgerFiltersProps = {
  readonly view: LedgerView;
  /** `isStep`: Back undoes it. */
  readonly onChange: (conditions: Conditions, isStep: boolean) => void;
};

const states: readonly DeliveryState[] = ['waiting', 'sent', 'refused', 'withdrawn'];

export function LedgerFilters({ view, onChange }: LedgerFiltersProps) {
  const { ledger: words } = useMessages();
  const known = destinations.use();
  const id = useId();
  const listed = known.phase === 'ready' ? known.value.destinations : [];
  const isUnlisted = view.destination !== undefined && !listed.some((one) => one.id === view.destination);
  // Typing leaves no trail of its own in the history.
  const filterBy = useCallback(
    (text: string) => onChange({ filter: text === '' ? undefined : text }, false),
    [onChange],
  );

  return (
    <div className="ledger-filters" role="group" aria-label={words.filters}>
      <label className="ledger-filter" htmlFor={`${id}-destination`}>
        <span className="muted small">{words.destination}</span>
        <select
          id={`${id}-destination`}
          value={view.destination ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ destination: value === '' ? undefined : value }, true)}
        >
          <option value="">{words.anyDestination}</option>
          {isUnlisted && <option value={view.destination}>{words.otherDestination}</option>}
          {listed.map((destination) => (
            <option key={destination.id} value={destination.id}>
              {destination.name}
            </option>
          ))}
        </select>
      </label>
      <label className="ledger-filter" htmlFor={`${id}-state`}>
        <span className="muted small">{words.stateLabel}</span>
        <select
          id={`${id}-state`}
          value={view.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ state: states.find((state) => state === value) }, true)
          }
        >
          <option value="">{words.anyState}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {words.stateFilter[state]}
            </option>
          ))}
        </select>
      </label>
      <div className="ledger-filter ledger-filter-words">
        <span className="muted small" aria-hidden="true">
          {words.words}
        </span>
        <WordsFilter
          label={words.words}
          placeholder={words.wordsHint}
          clear={words.clearWords}
          words={view.filter ?? ''}
          onWords={filterBy}
        />
      </div>
      {view.share !== undefined && (
        <Condition
          text={words.onlyShare}
          remove={words.removeShare}
          onRemove={() => onChange({ share: undefined }, true)}
        />
      )}
      {view.statement !== undefined && (
        <Condition
          text={words.onlyStatement}
          remove={words.removeStatement}
          onRemove={() => onChange({ statement: undefined }, true)}
        />
      )}
    </div>
  );
}

type ConditionProps = { readonly text: string; readonly remove: string; readonly onRemove: () => void };

/** A condition that a link has set. */
function Condition({ text, remove, onRemove }: ConditionProps) {
  return (
    <span className="ledger-condition">
      {text}
      <Button look="small-quiet" aria-label={remove} title={remove} onClick={onRemove}>
        <CloseIcon />
      </Button>
    </span>
  );
}
