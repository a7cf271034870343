import { Button } from '../../../components/button.tsx';
import { FilterIcon } from '../../../components/icons.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { activeFilters } from '../../../stores/record-filter.ts';

type FiltersButtonProps = {
  readonly filter: string;
  /** Of what it shows. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** Unfolds the filters where there is little room, and says how many are on. */
export function FiltersButton({ filter, controls, isOpen, onToggle }: FiltersButtonProps) {
  const { filters } = useMessages().transcript;
  const count = activeFilters(filter).filter(([name]) => name !== 'words').length;
  return (
    <span className="filters-button">
      <Button look="small" aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
        <FilterIcon />
        {filters.button(count)}
      </Button>
    </span>
  );
}
