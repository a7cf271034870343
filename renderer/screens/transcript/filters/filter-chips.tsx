import '../../../components/chip.css';
import type { FilterChoices, RecordFilter } from '../../../../server/contract/experience.ts';
import { Button } from '../../../components/button.tsx';
import { CloseIcon } from '../../../components/icons.tsx';
import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { activeFilters } from '../../../stores/record-filter.ts';
import { describeFilter } from './describe-filter.ts';

type FilterChipsProps = {
  readonly filter: string;
  readonly choices: FilterChoices | undefined;
  readonly onChange: (changes: RecordFilter) => void;
  readonly onClear: () => void;
};

/** Says plainly what is filtered by; each can be taken away, and all at once. */
export function FilterChips({ filter, choices, onChange, onClear }: FilterChipsProps) {
  const messages = useMessages();
  const { filters } = messages.transcript;
  const now = useNow();
  const active = activeFilters(filter);
  if (active.length === 0) return null;
  return (
    <div className="filter-chips">
      <ul className="chips" aria-label={filters.active}>
        {active.map(([name, value]) => {
          const text = describeFilter(name, value, choices, messages, now);
          return (
            <li key={name} className="chip">
              <bdi>{text}</bdi>
              <button type="button" aria-label={filters.takeAway(text)} onClick={() => onChange({ [name]: '' })}>
                <CloseIcon />
              </button>
            </li>
          );
        })}
      </ul>
      <Button look="small-quiet" onClick={onClear}>
        {filters.clearAll}
      </Button>
    </div>
  );
}
