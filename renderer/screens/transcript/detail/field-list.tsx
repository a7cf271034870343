import { LinkedText } from '../../../components/linked-text.tsx';
import type { StatementField } from './statement-fields.ts';

export function FieldList({ fields }: { readonly fields: readonly StatementField[] }) {
  return (
    <dl className="field-list">
      {fields.map(({ label, values }) => (
        <div key={label} className="field">
          <dt>
            <bdi>{label}</bdi>
          </dt>
          {values.map((value, index) => (
            <dd key={index}>
              <LinkedText text={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
