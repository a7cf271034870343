import './text-field.css';
import { useId } from 'react';
import type { ComponentProps } from 'react';

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'id'> & {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function TextField({ label, hint, onChange, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        spellCheck={false}
        autoComplete="off"
        {...input}
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="text-field-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
