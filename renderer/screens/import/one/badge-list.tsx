import { useId } from 'react';
import type { BadgeSummary, ImportPreview } from '../../../../server/contract/importing.ts';
import { CredentialVerdict } from '../../../components/credential/verdict.tsx';
import { ExactTime } from '../../../components/exact-time.tsx';
import { CertificateIcon } from '../../../components/icons.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** Badges and credentials that came along: who issued them, and whether that can be relied on. */
export function BadgeList({ kept: { badges, counts } }: { readonly kept: ImportPreview }) {
  const { import: words } = useMessages();
  const id = useId();
  if (badges.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{words.badges}</h2>
      </div>
      {badges.length < counts.badges && <p className="muted small">{words.badgesFirst(badges.length)}</p>}
      <ul className="cards">
        {badges.map((badge, index) => (
          <BadgeCard key={index} badge={badge} />
        ))}
      </ul>
    </section>
  );
}

function BadgeCard({ badge: { title, issuer, issuedAt, kind, verdict } }: { readonly badge: BadgeSummary }) {
  const { import: words, credential } = useMessages();
  return (
    <li className="card import-badge">
      <CertificateIcon />
      <div>
        <div className="card-head">
          <h3>
            <bdi>{title}</bdi>
          </h3>
          <span className="chip chip-quiet">{words.kinds[kind]}</span>
        </div>
        <p>
          {issuer === '' ? credential.unnamedIssuer : <PhraseText parts={credential.issuedBy(issuer)} />}
          {issuedAt !== null && (
            <>
              {' · '}
              <ExactTime at={issuedAt} />
            </>
          )}
        </p>
        <CredentialVerdict verdict={verdict} />
      </div>
    </li>
  );
}
