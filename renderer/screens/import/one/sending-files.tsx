import { useLocation } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { callOffImport, sendRest, useImportSending } from '../../../stores/import-sending.ts';

/** The files of an import on their way to Cairn, each with how much of it has gone. */
export function SendingFiles({ id }: { readonly id: string }) {
  const { import: words, formats } = useMessages();
  const [, navigate] = useLocation();
  const sending = useImportSending(({ sendings }) => sendings[id]);
  const { run, isBusy, failure } = useAction();
  const callOff = () =>
    run(
      () => callOffImport(id),
      () => navigate('/import'),
    );

  return (
    <section className="card" aria-label={words.sending}>
      {sending === undefined ? (
        <Notice tone="warning">
          <p>{words.incomplete}</p>
        </Notice>
      ) : (
        <>
          <p>{words.sending}</p>
          <ul className="import-sending">
            {sending.files.map(({ file, sent }, index) => (
              <li key={index}>
                <bdi>{file.name}</bdi>
                <span className="muted small figures">{saySize(file.size, formats)}</span>
                <progress value={sent} aria-label={file.name} />
                <span className="muted small figures">{words.sent(formats.wholePercent(sent))}</span>
              </li>
            ))}
          </ul>
          {sending.failure && <FailureNotice failure={sending.failure} onRetry={() => void sendRest(id)} />}
        </>
      )}
      <div className="row-of-buttons">
        <Button isBusy={isBusy} onClick={() => void callOff()}>
          {sending === undefined ? words.forget : words.callOff}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}
