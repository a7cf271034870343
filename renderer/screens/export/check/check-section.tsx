import { useState } from 'react';
import { checkFilePath } from '../../../../server/contract/signing.ts';
import type { FileCheck } from '../../../../server/contract/signing.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FileChoice } from '../../../components/file-choice/file-choice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { sendFile } from '../../../lrs-client/send-file.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { CheckResult } from './check-result.tsx';

type Checked = { readonly name: string; readonly check: FileCheck };

/** Looks whether a file that was signed is still as it was. */
export function CheckSection() {
  const words = useMessages().export.check;
  const [checked, setChecked] = useState<Checked>();
  const { run, isBusy, failure } = useAction();

  const check = (file: File) => {
    setChecked(undefined);
    const { name } = file;
    const address = `${checkFilePath}?${new URLSearchParams({ name })}`;
    void run(
      () => sendFile<FileCheck>(address, file).done,
      (answer) => setChecked({ name, check: answer }),
    );
  };

  return (
    <section aria-labelledby="check-file">
      <div className="section-head">
        <h2 id="check-file">{words.title}</h2>
      </div>
      <div className="card">
        <p className="muted">{words.text}</p>
        <div>
          <FileChoice label={words.choose} hint={words.hint} onFiles={([file]) => file && check(file)} />
          <div className="export-checked" role="status" aria-busy={isBusy}>
            {isBusy && <p>{words.checking}</p>}
            {checked && <CheckResult {...checked} />}
          </div>
        </div>
        {failure && <FailureNotice failure={failure} />}
        <p className="small">
          <a href="/check.html" download="check.html">
            {words.forOthers}
          </a>
        </p>
      </div>
    </section>
  );
}
