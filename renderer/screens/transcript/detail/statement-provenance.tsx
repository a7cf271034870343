import type { Provenance } from '../../../../server/contract/sharing/source.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** From whose LRS a Statement came home. */
export function StatementProvenance({
  provenance: { source, fetchedAt, stored },
}: {
  readonly provenance: Provenance;
}) {
  const { statementDetail: words } = useMessages();
  return (
    <FieldList>
      <Field label={words.fetchedFrom}>
        <dd>
          <bdi>{source}</bdi>
        </dd>
        <dd>
          {words.fetchedAt}: <ExactTime at={fetchedAt} />
        </dd>
        <dd>
          {words.storedThere}: <ExactTime at={stored} />
        </dd>
      </Field>
    </FieldList>
  );
}
