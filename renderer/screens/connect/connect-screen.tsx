import './connect-screen.css';
import { useState } from 'react';
import type { IssuedCredential } from '../../../server/contract/credential.ts';
import { Button } from '../../components/button.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useAskedInAddress } from '../../components/use-asked-in-address.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { credentials } from '../../stores/credentials.ts';
import { rememberSecret } from '../../stores/known-secrets.ts';
import { status } from '../../stores/status.ts';
import { CredentialList } from './credential-list.tsx';
import { NewCredentialDialog } from './new-credential-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { SetupPieces } from './setup-pieces.tsx';

export function ConnectScreen() {
  const { connect } = useMessages();
  const current = status.use();
  const list = credentials.use();
  // Whoever comes by a link to a new credential need not look for its button.
  const [isAsked, dropAsked] = useAskedInAddress('new');
  const [isCreating, setCreating] = useState(false);
  const [issued, setIssued] = useState<IssuedCredential>();
  const [chosenKey, setChosenKey] = useState<string>();

  const endCreating = () => {
    setCreating(false);
    dropAsked();
  };

  const take = (credential: IssuedCredential) => {
    rememberSecret(credential.credential.key, credential.secret);
    setChosenKey(credential.credential.key);
    setIssued(credential);
    endCreating();
    credentials.retry();
  };

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{connect.title}</h1>
        <p className="muted">{connect.lead}</p>
      </header>

      <section className="card" aria-label={connect.endpointTitle}>
        <ResourceView resource={current} onRetry={status.retry}>
          {({ endpoint }) => <CopyField label={connect.endpoint} value={endpoint} />}
        </ResourceView>
        <p className="muted small">{connect.endpointHint}</p>
      </section>

      <section aria-labelledby="credentials-title">
        <header className="section-head">
          <h2 id="credentials-title">{connect.credentials}</h2>
          <Button look="primary" onClick={() => setCreating(true)}>
            {connect.newCredential}
          </Button>
        </header>
        <ResourceView resource={list} onRetry={credentials.retry}>
          {(value) => <CredentialList credentials={value.credentials} onPrepare={setChosenKey} />}
        </ResourceView>
      </section>

      {list.phase === 'ready' && current.phase === 'ready' && (
        <SetupPieces
          credentials={list.value.credentials.filter(({ revokedAt }) => revokedAt === null)}
          chosenKey={chosenKey}
          onChoose={setChosenKey}
          endpoint={current.value.endpoint}
        />
      )}

      {(isCreating || isAsked) && <NewCredentialDialog onIssued={take} onClose={endCreating} />}
      {issued && current.phase === 'ready' && (
        <SecretDialog issued={issued} endpoint={current.value.endpoint} onClose={() => setIssued(undefined)} />
      )}
    </div>
  );
}
