import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FolderField } from '../../../components/folder-field.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { watchedFolder } from '../../../stores/watched-folder.ts';

/** Says which folder is watched, and chooses another. */
export function WatchedFolderForm({ folder }: { readonly folder: string | null }) {
  const words = useMessages().import.watched;
  const [typed, setTyped] = useState('');
  const { run, isBusy, failure } = useAction();
  const state = useKeptFocus<HTMLParagraphElement>(folder ?? '');

  const watch = (wanted: string | null) =>
    run(
      () => callApi('PUT /api/watched-folder', { body: { folder: wanted } }),
      (answer) => {
        watchedFolder.set(answer);
        setTyped('');
      },
    );

  return (
    <form
      className="import-watched"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void watch(typed.trim());
      }}
    >
      <p ref={state} tabIndex={-1}>
        {folder === null ? words.none : <PhraseText parts={words.watching(folder)} />}
      </p>
      {folder === null ? (
        <>
          <FolderField label={words.folder} hint={words.folderHint} value={typed} onChange={setTyped} />
          <div className="row-of-buttons">
            <Button type="submit" isBusy={isBusy} disabled={typed.trim() === ''}>
              {words.watch}
            </Button>
          </div>
        </>
      ) : (
        <div className="row-of-buttons">
          <Button isBusy={isBusy} onClick={() => void watch(null)}>
            {words.stop}
          </Button>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
