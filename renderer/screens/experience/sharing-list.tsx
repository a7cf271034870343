import { Link } from 'wouter';
import type { ExperienceDetail } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** Who has how much of it. */
export function SharingList({ sharing }: { readonly sharing: ExperienceDetail['sharing'] }) {
  const { experienceScreen: words } = useMessages();
  return (
    <section className="card" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{words.sharing}</h2>
      {sharing.length === 0 ? (
        <p className="muted">{words.notShared}</p>
      ) : (
        <ul className="lines">
          {sharing.map(({ destination, name, sent, waiting }) => (
            <li key={destination} className="sharing-line">
              <Link href={`/ledger?destination=${encodeURIComponent(destination)}`}>
                <bdi>{name}</bdi>
              </Link>
              <span className="small muted">
                {[...(sent > 0 ? [words.sent(sent)] : []), ...(waiting > 0 ? [words.waiting(waiting)] : [])].join(
                  ' · ',
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
