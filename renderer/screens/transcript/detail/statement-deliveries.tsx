import { Link } from 'wouter';
import type { StatementDelivery } from '../../../../server/contract/statement-detail.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { lineState } from '../../../messages/line-state.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type StatementDeliveriesProps = {
  readonly statementId: string;
  readonly deliveries: readonly StatementDelivery[];
};

/** Where a Statement has been sent, and where it has been withdrawn again. */
export function StatementDeliveries({ statementId, deliveries }: StatementDeliveriesProps) {
  const { statementDetail: words, ledger } = useMessages();
  return (
    <FieldList>
      <Field label={words.sharedWith}>
        {deliveries.map((delivery) => (
          <dd key={delivery.delivery} className="statement-delivery">
            <bdi>{delivery.destination}</bdi> · {ledger.state[lineState(delivery)]}{' '}
            {/* Beside any other state it would be taken for the time of that. */}
            {delivery.state === 'sent' && delivery.sentAt !== null && (
              <span className="muted">
                <ExactTime at={delivery.sentAt} />
              </span>
            )}
          </dd>
        ))}
        <dd>
          <Link href={`/ledger?statement=${encodeURIComponent(statementId)}`}>{words.inLedger}</Link>
        </dd>
      </Field>
    </FieldList>
  );
}
