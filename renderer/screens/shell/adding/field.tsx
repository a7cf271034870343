import { useId } from 'react';
import type { ReactNode } from 'react';

type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong; in the place of the hint. */
  readonly flaw?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A label, a control of any kind, and below it what belongs there or what is wrong. */
export function Field({ label, hint, flaw, children }: FieldProps) {
  const id = useId();
  const note = flaw ?? hint;
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-hint`,
        'aria-invalid': flaw === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <span id={`${id}-hint`} className="text-field-hint">
          {note}
        </span>
      )}
    </div>
  );
}
