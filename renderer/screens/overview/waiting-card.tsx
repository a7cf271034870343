import { Link } from 'wouter';
import type { Destination } from '../../../server/contract/sharing/destination.ts';
import { buttonClass } from '../../components/button.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useMessages } from '../../messages/use-messages.ts';

/** What is decided and has not been sent, by destination; what was refused, with the way to why. */
export function WaitingCard({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { overview: words } = useMessages();
  const concerned = destinations.filter(({ waiting, refused }) => waiting > 0 || refused > 0);
  return (
    <section className="card overview-wide" aria-labelledby="waiting-title">
      <div className="section-head">
        <h2 id="waiting-title">{words.sharing}</h2>
        <Link className="small" href="/share">
          {words.share}
        </Link>
      </div>
      {concerned.length === 0 ? (
        <p className="muted">{words.nothingWaits}</p>
      ) : (
        <ul className="waiting-list">
          {concerned.map(({ id, name, waiting, refused }) => (
            <li key={id}>
              {waiting > 0 && (
                <p className="waiting-line">
                  <span>
                    <PhraseText parts={words.waiting(waiting, name)} />
                  </span>
                  <Link className={buttonClass('small')} href={ledgerOf(id, 'waiting')}>
                    {words.seeWaiting}
                  </Link>
                </p>
              )}
              {refused > 0 && (
                <p className="waiting-line">
                  <span>
                    <PhraseText parts={words.refused(refused, name)} />
                  </span>
                  <Link className={buttonClass('small')} href={ledgerOf(id, 'refused')}>
                    {words.seeWhy}
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ledgerOf(destination: string, state: 'waiting' | 'refused'): string {
  return `/ledger?destination=${encodeURIComponent(destination)}&state=${state}`;
}
