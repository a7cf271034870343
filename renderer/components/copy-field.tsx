import './copy-field.css';
import { useId } from 'react';
import { CopyButton } from './copy-button.tsx';

type CopyFieldProps = {
  readonly label: string;
  /** Undefined: there is nothing to copy, and `missing` says why. */
  readonly value: string | undefined;
  readonly missing?: string;
};

/** A piece to paste elsewhere. */
export function CopyField({ label, value, missing = '' }: CopyFieldProps) {
  const labelId = useId();
  return (
    <div className="copy-field" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="copy-field-label">
        {label}
      </span>
      {value === undefined ? (
        <span className="copy-field-value copy-field-missing">{missing}</span>
      ) : (
        <>
          <code className="copy-field-value">{value}</code>
          <CopyButton text={value} what={label} />
        </>
      )}
    </div>
  );
}
