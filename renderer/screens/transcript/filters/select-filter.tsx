import { useMessages } from '../../../messages/use-messages.ts';

type SelectFilterProps = {
  readonly label: string;
  /** What is said when all pass. */
  readonly any: string;
  readonly value: string;
  /** The words for `value`, should it not be among the options. */
  readonly valueText?: string;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string) => void;
};

export type FilterOption = {
  readonly value: string;
  readonly text: string;
  /** How many pass; not said where it is not known. */
  readonly count?: number;
};

/** One condition as the browser's own list of choices. One that is set and not on offer is offered too. */
export function SelectFilter({ label, any, value, valueText, options, onChange }: SelectFilterProps) {
  const { transcript } = useMessages();
  const isOnOffer = value === '' || options.some((option) => option.value === value);
  return (
    <select
      className={value === '' ? 'filter-select' : 'filter-select is-active'}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{any}</option>
      {!isOnOffer && <option value={value}>{valueText ?? value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.count === undefined ? option.text : transcript.filters.choice(option.text, option.count)}
        </option>
      ))}
    </select>
  );
}
