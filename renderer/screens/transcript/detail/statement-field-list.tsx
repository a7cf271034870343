import { Field, FieldList } from '../../../components/field-list.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import type { StatementField } from './statement-fields.ts';

export function StatementFieldList({ fields }: { readonly fields: readonly StatementField[] }) {
  return (
    <FieldList>
      {fields.map(({ label, values }) => (
        <Field key={label} label={label}>
          {values.map((value, index) => (
            <dd key={index}>
              <LinkedText text={value} />
            </dd>
          ))}
        </Field>
      ))}
    </FieldList>
  );
}
