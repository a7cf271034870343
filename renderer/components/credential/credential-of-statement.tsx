import './verdict.css';
import { useCallback } from 'react';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { PhraseText } from '../phrase-text.tsx';
import { ResourceView } from '../resource-view.tsx';
import { useOutcome } from '../use-outcome.ts';
import { CredentialVerdict } from './verdict.tsx';

/** Who issued the credential that came with a Statement, and whether its signature is right, checked now. */
export function CredentialOfStatement({ id }: { readonly id: string }) {
  const { credential: words } = useMessages();
  const ask = useCallback(() => callApi('GET /api/statements/:id/badge', { path: { id } }), [id]);
  const [answer, reload] = useOutcome(ask);
  if (answer.phase === 'loading') {
    return (
      <p className="verdict-checking small muted" role="status">
        {words.checking}
      </p>
    );
  }
  return (
    <ResourceView resource={answer} onRetry={reload}>
      {({ badge }) =>
        badge && (
          <div className="verdict">
            <p>{badge.issuer === '' ? words.unnamedIssuer : <PhraseText parts={words.issuedBy(badge.issuer)} />}</p>
            <CredentialVerdict verdict={badge.verdict} />
          </div>
        )
      }
    </ResourceView>
  );
}
