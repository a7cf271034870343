import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FolderField } from '../../../components/folder-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { profiles } from '../../../stores/profiles.ts';
import { longestName } from './profile-list.tsx';

/** Asks for the name of another record and, where the learner cares, its folder. */
export function AddProfileDialog({ onClose }: { readonly onClose: () => void }) {
  const { profiles: words, common } = useMessages();
  const [typedName, setName] = useState('');
  const [typedFolder, setFolder] = useState('');
  const { run, isBusy, failure } = useAction();
  const name = typedName.trim();
  const folder = typedFolder.trim();

  const add = () =>
    run(
      () => callApi('POST /api/profiles', { body: { name, ...(folder !== '' && { folder }) } }),
      (answer) => {
        profiles.set(answer);
        announce(words.added(name));
        onClose();
      },
    );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !isBusy) void add();
      }}
    >
      <Dialog
        title={words.addTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={name === ''} isBusy={isBusy}>
              {words.addAction}
            </Button>
          </>
        }
      >
        <TextField
          autoFocus
          label={words.name}
          hint={words.nameHint}
          value={typedName}
          maxLength={longestName}
          dir="auto"
          spellCheck
          onChange={setName}
        />
        <FolderField label={words.folder} hint={words.folderHint} value={typedFolder} onChange={setFolder} />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
