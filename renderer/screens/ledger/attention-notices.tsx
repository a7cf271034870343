import { Link } from 'wouter';
import type { LedgerQuery } from '../../../server/contract/sharing/ledger.ts';
import { buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useAttention } from '../../components/use-attention.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { ledgerAddress } from './ledger-address.ts';

/** What needs the learner: one notice for each destination; with one shown, that one's alone. */
export function AttentionNotices({ query }: { readonly query: LedgerQuery }) {
  const { ledger: words } = useMessages();
  const { destinations } = useAttention();
  const notices = destinations.filter(
    ({ destination }) => query.destination === undefined || destination.id === query.destination,
  );
  if (notices.length === 0) return null;
  return (
    <ul className="cards" aria-label={words.noticesTitle}>
      {notices.map(({ destination: { id, name }, trouble, refused }) => (
        <li key={id}>
          <Notice tone="warning">
            {trouble !== null && (
              <p>
                <PhraseText parts={words.inTrouble(name)} />
              </p>
            )}
            {refused > 0 && (
              <p>
                <PhraseText parts={words.refusedThere(refused, name)} />
              </p>
            )}
            <div className="row-of-buttons">
              {trouble !== null && (
                <Link className={buttonClass('small')} href="/share">
                  {words.openSettings}
                </Link>
              )}
              {refused > 0 && !(query.destination === id && query.state === 'refused') && (
                <Link className={buttonClass('small')} href={ledgerAddress({ destination: id, state: 'refused' })}>
                  {words.seeThem}
                </Link>
              )}
            </div>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
