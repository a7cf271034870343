import { useState } from 'react';
import type { BackupSettings, NewBackupSettings } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FolderField } from '../../../components/folder-field.tsx';
import { PassphraseFields } from '../../../components/passphrase/passphrase-fields.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { backups } from '../../../stores/backups.ts';
import { asksPassphrase, draftOfSettings, hasChanged, settingsOf } from './backup-draft.ts';
import type { BackupDraft } from './backup-draft.ts';

/** Whether, where to and how many backups are made, and whether they are encrypted. */
export function BackupSettingsForm({ settings }: { readonly settings: BackupSettings }) {
  const { safekeeping: words } = useMessages();
  // While the learner types, what comes from elsewhere must not take it away.
  const [typed, setTyped] = useState<BackupDraft>();
  const { run, isBusy, failure } = useAction();
  const draft = typed ?? draftOfSettings(settings);
  const filled = settingsOf(draft, settings);
  const isChanged = hasChanged(draft, settings);
  // The field that Enter was pressed in goes when its passphrase is saved.
  const title = useKeptFocus<HTMLHeadingElement>(asksPassphrase(draft, settings));
  const change = (parts: Partial<BackupDraft>) => setTyped({ ...draft, ...parts });

  const save = (body: NewBackupSettings) =>
    run(
      () => callApi('PUT /api/backups', { body }),
      (answer) => {
        backups.set(answer);
        setTyped(undefined);
        announce(words.saved);
      },
    );

  return (
    <form
      className="card"
      aria-label={words.settings}
      onSubmit={(event) => {
        event.preventDefault();
        if (filled !== undefined && !isBusy) void save(filled);
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {words.settings}
      </h3>
      <Choice
        type="checkbox"
        label={words.isOn}
        hint={words.isOnHint}
        checked={draft.isOn}
        onChange={(isOn) => change({ isOn })}
      />
      <FolderField
        label={words.folder}
        hint={words.folderHint}
        value={draft.folder}
        onChange={(folder) => change({ folder })}
      />
      <fieldset className="backup-counts">
        <legend>{words.keep}</legend>
        {(['days', 'weeks', 'months'] as const).map((period) => (
          <TextField
            key={period}
            type="number"
            min={0}
            max={999}
            label={words[period]}
            value={draft[period]}
            onChange={(count) => change({ [period]: count })}
          />
        ))}
        <p className="muted small">{words.keepHint}</p>
      </fieldset>
      <Choice
        type="checkbox"
        label={words.encrypt}
        hint={words.encryptHint}
        checked={draft.isEncrypted}
        onChange={(isEncrypted) => change({ isEncrypted })}
      />
      {draft.isEncrypted && settings.isEncrypted && (
        <Choice
          type="checkbox"
          label={words.newPassphrase}
          checked={draft.isPassphraseAsked}
          onChange={(isPassphraseAsked) => change({ isPassphraseAsked })}
        />
      )}
      {asksPassphrase(draft, settings) && (
        <PassphraseFields draft={draft.passphrase} onChange={(passphrase) => change({ passphrase })} />
      )}
      <div className="row-of-buttons">
        {/* Open also when nothing is changed: closed after saving it would lose the focus. */}
        <Button type="submit" disabled={filled === undefined} isBusy={isBusy}>
          {words.save}
        </Button>
        {isChanged && <span className="muted small">{words.unsaved}</span>}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
