import type { Share } from '../../../../server/contract/sharing/share.ts';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { shares } from '../../../stores/shares.ts';
import { ShareCard } from './share-card.tsx';

/** Where the reader goes on after sending. */
export const sharesTitleId = 'shares-title';

/** All that was shared, each share with how far it has come. */
export function ShareList() {
  const { share } = useMessages();
  const list = shares.use();
  return (
    <section aria-labelledby={sharesTitleId}>
      <header className="section-head">
        <h2 id={sharesTitleId} tabIndex={-1}>
          {share.sharesTitle}
        </h2>
      </header>
      <ResourceView resource={list} onRetry={shares.retry}>
        {(value) => {
          const begun = value.shares.filter(hasBegun);
          return begun.length === 0 ? (
            <p className="empty-section">{share.noShares}</p>
          ) : (
            <ul className="cards" aria-label={share.sharesTitle}>
              {begun.map((one) => (
                <ShareCard key={one.id} share={one} />
              ))}
            </ul>
          );
        }}
      </ResourceView>
    </section>
  );
}

/** A rule that has had nothing to send yet is told by the list of rules. */
function hasBegun({ kind, preparing, waiting, sent, refused, withdrawn }: Share): boolean {
  return kind !== 'rule' || preparing + waiting + sent + refused + withdrawn > 0;
}
