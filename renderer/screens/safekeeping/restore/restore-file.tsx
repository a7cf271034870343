import { useState } from 'react';
import { restoreFilePath } from '../../../../server/contract/safekeeping.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FileChoice } from '../../../components/file-choice/file-choice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { sendFile } from '../../../lrs-client/send-file.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { RestoreSource } from './restore-dialog.tsx';

/** Takes a backup from elsewhere, such as from the computer before this one. */
export function RestoreFile({ onChosen }: { readonly onChosen: (source: RestoreSource) => void }) {
  const { safekeeping: words, formats } = useMessages();
  const [sent, setSent] = useState<number>();
  const { run, isBusy, failure } = useAction();

  const send = (file: File) => {
    const { name } = file;
    const address = `${restoreFilePath}?${new URLSearchParams({ name })}`;
    setSent(0);
    void run(
      () => sendFile<{ readonly file: string }>(address, file, setSent).done,
      (answer) => onChosen({ file: answer.file, name }),
    );
  };

  return (
    <section aria-labelledby="restore">
      <div className="section-head">
        <h2 id="restore">{words.restore}</h2>
      </div>
      <div className="card">
        <p className="muted">{words.restoreText}</p>
        <FileChoice
          label={words.restoreFile}
          hint={words.restoreFileHint}
          onFiles={([file]) => file && !isBusy && send(file)}
        />
        {isBusy && sent !== undefined && (
          <div className="backup-progress">
            <progress value={sent} aria-label={words.restoreFile} />
            <p className="figures" role="status">
              {words.receiving(formats.wholePercent(sent))}
            </p>
          </div>
        )}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </section>
  );
}
