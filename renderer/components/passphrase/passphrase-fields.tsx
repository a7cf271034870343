import './passphrase-fields.css';
import { useMessages } from '../../messages/use-messages.ts';
import { Notice } from '../notice.tsx';
import { TextField } from '../text-field.tsx';
import { missingCharacters, strengthOf } from './passphrase-draft.ts';
import type { PassphraseDraft } from './passphrase-draft.ts';

type PassphraseFieldsProps = {
  readonly draft: PassphraseDraft;
  readonly onChange: (draft: PassphraseDraft) => void;
  readonly autoFocus?: boolean;
};

/** Asks for a new passphrase, twice, and says that nobody can bring it back. */
export function PassphraseFields({ draft, onChange, autoFocus = false }: PassphraseFieldsProps) {
  const { passphrase: words } = useMessages();
  const { typed, again } = draft;
  const strength = strengthOf(typed);
  const isOther = again !== '' && again !== typed;
  return (
    <div className="passphrase-fields">
      <TextField
        type="password"
        autoComplete="new-password"
        label={words.label}
        hint={
          typed === ''
            ? words.hint
            : strength === 'too-short'
              ? words.more(missingCharacters(typed))
              : words.strength[strength]
        }
        value={typed}
        maxLength={1000}
        autoFocus={autoFocus}
        onChange={(value) => onChange({ ...draft, typed: value })}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={words.again}
        hint={isOther ? words.other : again === '' ? words.againHint : words.same}
        aria-invalid={isOther || undefined}
        value={again}
        maxLength={1000}
        onChange={(value) => onChange({ ...draft, again: value })}
      />
      <Notice tone="warning">
        <p>{words.warning}</p>
      </Notice>
    </div>
  );
}
