import './choice.css';
import { useId } from 'react';
import type { ReactNode } from 'react';

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  /** Radio buttons of one question share it. */
  readonly name?: string;
  readonly label: ReactNode;
  /** What choosing it means. */
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A checkbox or radio button with its words, and below them what it means. */
export function Choice({ label, hint, onChange, ...input }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice choice-with-hint">
      <input
        {...input}
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="choice-hint">
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
