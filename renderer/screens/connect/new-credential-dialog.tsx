import { useState } from 'react';
import type { IssuedCredential } from '../../../server/contract/credential.ts';
import { recordingScopes, scopes } from '../../../server/contract/scopes.ts';
import type { Scope } from '../../../server/contract/scopes.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';

type NewCredentialDialogProps = {
  readonly onIssued: (issued: IssuedCredential) => void;
  readonly onClose: () => void;
};

export function NewCredentialDialog({ onIssued, onClose }: NewCredentialDialogProps) {
  const { connect, common } = useMessages();
  const [label, setLabel] = useState('');
  const [granted, setGranted] = useState<ReadonlySet<Scope>>(new Set(recordingScopes));
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  const toggle = (scope: Scope) => {
    const changed = new Set(granted);
    if (!changed.delete(scope)) changed.add(scope);
    setGranted(changed);
  };

  const create = async () => {
    setBusy(true);
    const body = { label: label.trim(), scopes: scopes.filter((scope) => granted.has(scope)) };
    const outcome = await callApi('POST /api/credentials', { body });
    setBusy(false);
    if (outcome.ok) onIssued(outcome.answer);
    else setFailure(outcome.failure);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Dialog
        title={connect.newCredential}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={label.trim() === '' || granted.size === 0} isBusy={isBusy}>
              {connect.create}
            </Button>
          </>
        }
      >
        <TextField
          label={connect.label}
          hint={connect.labelHint}
          value={label}
          onChange={setLabel}
          maxLength={200}
          autoFocus
        />
        <fieldset className="choices">
          <legend>{connect.scopes}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="choice">
              <input type="checkbox" checked={granted.has(scope)} onChange={() => toggle(scope)} />
              {connect.scope[scope]}
            </label>
          ))}
        </fieldset>
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
