import { useId } from 'react';
import type { LoginKind } from '../../../server/contract/sharing/remote.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Choice } from '../choice.tsx';
import { TextField } from '../text-field.tsx';
import type { ConnectionDraft, DraftState } from './connection-draft.ts';

type ConnectionFieldsProps = {
  readonly draft: ConnectionDraft;
  readonly state: DraftState;
  /** There is a secret that can be kept. */
  readonly isKept: boolean;
  readonly onChange: (draft: ConnectionDraft) => void;
};

const logins: readonly LoginKind[] = ['basic', 'bearer', 'oauth2'];

/** Address and login of somebody else's LRS. */
export function ConnectionFields({ draft, state, isKept, onChange }: ConnectionFieldsProps) {
  const { connection: words } = useMessages();
  const id = useId();
  const change = (field: keyof ConnectionDraft) => (text: string) => onChange({ ...draft, [field]: text });
  const secretHint = isKept ? { hint: state.needsSecret ? words.secretNeeded : words.secretUnchanged } : {};

  return (
    <>
      <TextField
        label={words.address}
        hint={words.addressHint}
        value={draft.address}
        inputMode="url"
        dir="ltr"
        // What was allowed was allowed for another address.
        onChange={(address) => onChange({ ...draft, address, allowUnencrypted: false })}
      />
      <fieldset className="choices">
        <legend>{words.login}</legend>
        {logins.map((login) => (
          <Choice
            key={login}
            type="radio"
            name={`${id}-login`}
            label={words.loginKind[login]}
            checked={draft.login === login}
            onChange={() => onChange({ ...draft, login, secret: '' })}
          />
        ))}
      </fieldset>
      {draft.login === 'oauth2' && (
        <TextField
          label={words.tokenAddress}
          hint={words.tokenAddressHint}
          value={draft.tokenAddress}
          inputMode="url"
          dir="ltr"
          onChange={change('tokenAddress')}
        />
      )}
      {draft.login !== 'bearer' && (
        <TextField label={words.key[draft.login]} value={draft.key} dir="ltr" onChange={change('key')} />
      )}
      <TextField
        label={words.secret[draft.login]}
        type="password"
        autoComplete="new-password"
        value={draft.secret}
        onChange={change('secret')}
        {...secretHint}
      />
      {draft.login === 'oauth2' && (
        <TextField
          label={words.tokenScope}
          hint={words.tokenScopeHint}
          value={draft.tokenScope}
          dir="ltr"
          onChange={change('tokenScope')}
        />
      )}
      {state.asksForConsent && (
        <Choice
          type="checkbox"
          label={words.allowUnencrypted}
          hint={words.allowUnencryptedHint}
          checked={draft.allowUnencrypted}
          onChange={(allowUnencrypted) => onChange({ ...draft, allowUnencrypted })}
        />
      )}
    </>
  );
}
