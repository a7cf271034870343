import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FileChoice } from '../../../components/file-choice/file-choice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { signingKey } from '../../../stores/signing-key.ts';

/** Puts a key that was saved before in the place of the present one. */
export function LoadKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { export: messages, passphrase: passphraseWords, common } = useMessages();
  const words = messages.key;
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, failure } = useAction();

  const load = (chosen: File) =>
    run(
      async () => callApi('POST /api/signing-key/load', { body: { text: await chosen.text(), passphrase } }),
      (answer) => {
        signingKey.set(answer);
        announce(words.loaded);
        onClose();
      },
    );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== undefined && passphrase !== '' && !isBusy) void load(file);
      }}
    >
      <Dialog
        title={words.loadTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={file === undefined || passphrase === ''} isBusy={isBusy}>
              {words.loadAction}
            </Button>
          </>
        }
      >
        <p>{words.loadText}</p>
        <FileChoice label={words.loadFile} hint={words.loadFileHint} onFiles={([chosen]) => setFile(chosen)} />
        {file && (
          <p role="status">
            <PhraseText parts={words.chosen(file.name)} />
          </p>
        )}
        <TextField
          type="password"
          autoComplete="current-password"
          label={passphraseWords.ask}
          value={passphrase}
          onChange={setPassphrase}
        />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
