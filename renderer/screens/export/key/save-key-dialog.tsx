import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { blankPassphrase, passphraseOf } from '../../../components/passphrase/passphrase-draft.ts';
import { PassphraseFields } from '../../../components/passphrase/passphrase-fields.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { signingKey } from '../../../stores/signing-key.ts';
import { downloadText } from './download-text.ts';

/** Gives the key out as a file that only a passphrase opens. */
export function SaveKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { export: messages, common } = useMessages();
  const words = messages.key;
  const [draft, setDraft] = useState(blankPassphrase);
  const { run, isBusy, failure } = useAction();
  const passphrase = passphraseOf(draft);

  const save = (chosen: string) =>
    run(
      () => callApi('POST /api/signing-key/save', { body: { passphrase: chosen } }),
      ({ text, fileName, key }) => {
        downloadText(text, fileName);
        signingKey.set({ key });
        announce(words.downloaded);
        onClose();
      },
    );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== undefined && !isBusy) void save(passphrase);
      }}
    >
      <Dialog
        title={words.saveTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={passphrase === undefined} isBusy={isBusy}>
              {words.saveAction}
            </Button>
          </>
        }
      >
        <p>{words.saveText}</p>
        <PassphraseFields autoFocus draft={draft} onChange={setDraft} />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
