import type { StatementDelivery } from '../../../../server/contract/api.ts';
import { RelativeTime } from '../../../components/relative-time.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

export function StatementDeliveries({ deliveries }: { readonly deliveries: readonly StatementDelivery[] }) {
  const { statementDetail, delivery } = useMessages();
  return (
    <dl className="field-list">
      <div className="field">
        <dt>{statementDetail.sentTo}</dt>
        {deliveries.map(({ destination, state, sentAt }, index) => (
          <dd key={index}>
            <bdi>{destination}</bdi> · {delivery.state[state]}{' '}
            {sentAt !== null && (
              <span className="muted">
                <RelativeTime at={sentAt} />
              </span>
            )}
          </dd>
        ))}
      </div>
    </dl>
  );
}
