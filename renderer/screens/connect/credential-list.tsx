import { useState } from 'react';
import type { Credential } from '../../../server/contract/credential.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { credentials as credentialsResource } from '../../stores/credentials.ts';
import { CredentialCard } from './credential-card.tsx';

type CredentialListProps = {
  readonly credentials: readonly Credential[];
  readonly onPrepare: (key: string) => void;
};

export function CredentialList({ credentials, onPrepare }: CredentialListProps) {
  const { connect } = useMessages();
  const [revoking, setRevoking] = useState<Credential>();
  if (credentials.length === 0) return <p className="empty-section">{connect.noCredentials}</p>;

  const usable = credentials.filter(({ revokedAt }) => revokedAt === null);
  const revoked = credentials.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <>
      <ul className="cards" aria-label={connect.credentials}>
        {[...usable, ...revoked].map((credential) => (
          <CredentialCard
            key={credential.key}
            credential={credential}
            onPrepare={() => onPrepare(credential.key)}
            onRevoke={() => setRevoking(credential)}
          />
        ))}
      </ul>
      {revoking && (
        <ConfirmDialog
          title={<PhraseText parts={connect.revokeTitle(revoking.label)} />}
          text={connect.revokeText}
          action={connect.revoke}
          onConfirm={() => callApi('DELETE /api/credentials/:key', { path: { key: revoking.key } })}
          onDone={credentialsResource.retry}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
