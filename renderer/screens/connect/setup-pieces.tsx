import { useEffect, useId, useRef, useState } from 'react';
import type { Credential } from '../../../server/contract/credential.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { useKnownSecrets } from '../../stores/known-secrets.ts';
import { curlLine } from './curl-line.ts';
import { LaunchLinkForm } from './launch-link-form.tsx';
import { SendTest } from './send-test.tsx';

type SetupPiecesProps = {
  /** Those that are not revoked. */
  readonly credentials: readonly Credential[];
  readonly chosenKey: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly endpoint: string;
};

/** Everything that a course may ask for, for one credential. */
export function SetupPieces({ credentials, chosenKey, onChoose, endpoint }: SetupPiecesProps) {
  const { connect } = useMessages();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const credential = credentials.find(({ key }) => key === chosenKey) ?? credentials[0];

  useEffect(() => {
    if (chosenKey !== undefined) section.current?.scrollIntoView({ block: 'start' });
  }, [chosenKey]);

  return (
    <section ref={section} aria-labelledby={`${id}-title`}>
      <header className="section-head">
        <h2 id={`${id}-title`}>{connect.pieces}</h2>
        {credential !== undefined && (
          <span className="pieces-choice">
            <label htmlFor={`${id}-choice`}>{connect.piecesFor}</label>
            <select
              id={`${id}-choice`}
              value={credential.key}
              onChange={(event) => onChoose(event.currentTarget.value)}
            >
              {credentials.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </span>
        )}
      </header>
      {credential === undefined ? (
        <p className="empty-section">{connect.piecesNone}</p>
      ) : (
        <Pieces key={credential.key} credential={credential} endpoint={endpoint} />
      )}
    </section>
  );
}

function Pieces({ credential, endpoint }: { readonly credential: Credential; readonly endpoint: string }) {
  const { connect } = useMessages();
  const known = useKnownSecrets(({ byKey }) => byKey[credential.key]);
  const [typed, setTyped] = useState('');
  const secret = known ?? (typed.trim() === '' ? undefined : typed.trim());
  return (
    <div className="card pieces">
      <div className="pieces-group">
        <CopyField label={connect.endpoint} value={endpoint} />
        <CopyField label={connect.key} value={credential.key} />
        <CopyField label={connect.secret} value={secret} missing={connect.secretUnknown} />
        {known === undefined && (
          <TextField
            label={connect.typeSecret}
            hint={connect.typeSecretHint}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        )}
      </div>
      <LaunchLinkForm endpoint={endpoint} credentialKey={credential.key} secret={secret} />
      <div className="pieces-group">
        <h3>{connect.curl}</h3>
        <p className="muted small">{connect.curlHint}</p>
        <CopyField
          label="curl"
          value={secret === undefined ? undefined : curlLine(endpoint, credential.key, secret)}
          missing={connect.needsSecret}
        />
      </div>
      <SendTest credential={credential} endpoint={endpoint} secret={secret} />
    </div>
  );
}
