import './filter-bar.css';
import type { RecordFilter } from '../../../../server/contract/experience.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { filterChoices } from '../../../stores/filter-choices.ts';
import { withFilter } from '../../../stores/record-filter.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterControls } from './filter-controls.tsx';

type FilterBarProps = {
  readonly id: string;
  readonly isOpen: boolean;
  readonly filter: string;
  readonly onChange: (changes: RecordFilter) => void;
  readonly onClear: () => void;
};

/** The conditions that the record can be filtered by, which may be folded away, and those that are on. */
export function FilterBar({ id, isOpen, filter, onChange, onClear }: FilterBarProps) {
  const { filters } = useMessages().transcript;
  const known = filterChoices.use();
  const choices = known.phase === 'ready' ? known.value : undefined;
  const bar = useKeptFocus<HTMLDivElement>(filter);
  return (
    <div className="filter-bar" role="group" aria-label={filters.group} ref={bar} tabIndex={-1}>
      <div className="filter-controls" id={id} hidden={!isOpen}>
        {isOpen && <FilterControls filter={withFilter(filter, { words: '' })} choices={choices} onChange={onChange} />}
      </div>
      <FilterChips filter={filter} choices={choices} onChange={onChange} onClear={onClear} />
    </div>
  );
}
