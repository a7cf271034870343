import type { SharePreview } from '../../../../server/contract/sharing/preview.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type Field = SharePreview['fields'][number];

/** First what is not as it was. */
const order: readonly Field['change'][] = ['changed', 'left-out', 'kept'];

/** Which fields there are, and what happens to each. */
export function PreviewFields({ fields }: { readonly fields: readonly Field[] }) {
  const { share, formats } = useMessages();
  const sorted = fields.toSorted((one, other) => order.indexOf(one.change) - order.indexOf(other.change));
  return (
    <section className="preview-fields">
      <h3>{share.fieldsTitle}</h3>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <div className="preview-table" role="region" aria-label={share.fieldsTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{share.field}</th>
              <th scope="col">{share.fieldCount}</th>
              <th scope="col">{share.fieldChange}</th>
              <th scope="col">{share.fieldExample}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((field) => (
              <tr key={field.path} className={`field-${field.change}`}>
                <th scope="row">
                  <bdi>{field.path}</bdi>
                </th>
                <td>{formats.number(field.count)}</td>
                <td>{share.fieldChanges[field.change]}</td>
                <td>
                  <FieldExample field={field} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FieldExample({ field: { change, kept, leaves } }: { readonly field: Field }) {
  if (change === 'kept') return <bdi>{leaves ?? kept}</bdi>;
  return (
    <>
      {kept !== null && (
        <del>
          <bdi>{kept}</bdi>
        </del>
      )}
      {kept !== null && leaves !== null && <span aria-hidden="true"> → </span>}
      {leaves !== null && (
        <ins>
          <bdi>{leaves}</bdi>
        </ins>
      )}
    </>
  );
}
