import './field-list.css';
import type { ReactNode } from 'react';

/** What is known of one thing: names of fields and their values. */
export function FieldList({ children }: { readonly children: ReactNode }) {
  return <dl className="field-list">{children}</dl>;
}

type FieldProps = {
  readonly label: string;
  /** One `dd` for each value. */
  readonly children: ReactNode;
};

export function Field({ label, children }: FieldProps) {
  return (
    <div className="field">
      <dt>
        <bdi>{label}</bdi>
      </dt>
      {children}
    </div>
  );
}
