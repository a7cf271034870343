import './segmented.css';
import { useId } from 'react';
import type { ReactNode } from 'react';

type SegmentedProps<Value extends string> = {
  /** What is chosen between; heard, not seen. */
  readonly label: string;
  /** Few and short: all are in view. */
  readonly options: readonly { readonly value: Value; readonly text: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few ways to look at the same; arrow keys go from one to the next, as with all radio buttons. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
