import type { Credential } from '../../../server/contract/credential.ts';
import { Button } from '../../components/button.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { AllowedSites } from './allowed-sites.tsx';

type CredentialCardProps = {
  readonly credential: Credential;
  readonly onPrepare: () => void;
  readonly onRevoke: () => void;
};

export function CredentialCard({ credential, onPrepare, onRevoke }: CredentialCardProps) {
  const { connect } = useMessages();
  const { label, scopes, createdAt, lastUsedAt, revokedAt } = credential;
  const isRevoked = revokedAt !== null;
  return (
    <li className={isRevoked ? 'card is-revoked' : 'card'}>
      <div className="card-head">
        <h3>{isRevoked ? <s>{label}</s> : <bdi>{label}</bdi>}</h3>
        {isRevoked ? (
          <span className="badge">{connect.revoked}</span>
        ) : (
          <div className="row-of-buttons">
            <Button look="small" aria-label={connect.prepareNamed(label)} onClick={onPrepare}>
              {connect.prepare}
            </Button>
            <Button look="small-danger" aria-label={connect.revokeNamed(label)} onClick={onRevoke}>
              {connect.revoke}
            </Button>
          </div>
        )}
      </div>
      {!isRevoked && (
        <ul className="card-scopes">
          {scopes.map((scope) => (
            <li key={scope}>{connect.scope[scope]}</li>
          ))}
        </ul>
      )}
      <p className="muted small">
        {lastUsedAt === null ? (
          connect.neverUsed
        ) : (
          <>
            {connect.lastUsed}: <RelativeTime at={lastUsedAt} />
          </>
        )}
        {' · '}
        {connect.created}: <RelativeTime at={createdAt} />
        {isRevoked && (
          <>
            {' · '}
            {connect.revoked}: <RelativeTime at={revokedAt} />
          </>
        )}
      </p>
      {!isRevoked && <AllowedSites credential={credential} />}
    </li>
  );
}
