import { useId, useRef } from 'react';
import { Button, buttonClass } from '../../../components/button.tsx';
import { CloseIcon } from '../../../components/icons.tsx';
import { describeFailure } from '../../../messages/describe-failure.ts';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { FormProps } from './form-state.ts';
import type { PendingFile, Uploads } from './use-uploads.ts';

type FileFieldsProps = FormProps & {
  readonly uploads: Uploads;
  /** Why it cannot be saved yet. */
  readonly flaw: string | undefined;
};

/** Files as evidence: chosen here, or dropped and pasted anywhere in the form. */
export function FileFields({ draft, onSet, uploads, flaw }: FileFieldsProps) {
  const { byHand: words, formats } = useMessages();
  const choose = useRef<HTMLInputElement>(null);
  const id = useId();

  // The button that was pressed goes; the one that adds files stays.
  const removing = (remove: () => void) => () => {
    remove();
    choose.current?.focus();
  };

  return (
    <fieldset className="text-field adding-files">
      <legend>{words.files}</legend>
      <div className="adding-choose">
        <label className={buttonClass('small')}>
          <input
            ref={choose}
            className="visually-hidden"
            type="file"
            multiple
            aria-describedby={id}
            aria-invalid={flaw === undefined ? undefined : true}
            onChange={({ currentTarget }) => {
              uploads.add(currentTarget.files ?? []);
              // The same file can be chosen once more.
              currentTarget.value = '';
            }}
          />
          {words.chooseFiles}
        </label>
        <span id={id} className={flaw === undefined ? 'text-field-hint' : 'text-field-hint adding-flaw'}>
          {flaw ?? words.filesHint}
        </span>
      </div>
      {(draft.files.length > 0 || uploads.pending.length > 0) && (
        <ul>
          {draft.files.map((file) => (
            <li key={file.id}>
              <bdi>{file.name}</bdi>
              <span className="muted figures">{saySize(file.length, formats)}</span>
              <RemoveButton
                name={file.name}
                onRemove={removing(() => onSet({ files: draft.files.filter((one) => one !== file) }))}
              />
            </li>
          ))}
          {uploads.pending.map((file) => (
            <PendingLine
              key={file.number}
              file={file}
              onRetry={() => uploads.retry(file)}
              onRemove={removing(() => uploads.remove(file))}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

type PendingLineProps = {
  readonly file: PendingFile;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
};

function PendingLine({ file: { file, sent, failure }, onRetry, onRemove }: PendingLineProps) {
  const { byHand: words, problems, common, formats } = useMessages();
  return (
    <li>
      <bdi>{file.name}</bdi>
      {failure === undefined ? (
        <>
          <progress value={sent} aria-label={file.name} />
          <span className="muted figures">{words.uploading(formats.percent(Math.floor(sent * 100) / 100))}</span>
        </>
      ) : (
        <>
          <span className="adding-flaw" role="alert">
            {words.uploadFailed}. {describeFailure(failure, problems)}
          </span>
          <Button look="small" aria-label={words.retryFile(file.name)} onClick={onRetry}>
            {common.retry}
          </Button>
        </>
      )}
      <RemoveButton name={file.name} onRemove={onRemove} />
    </li>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { byHand: words } = useMessages();
  return (
    <Button look="small-quiet" aria-label={words.removeFile(name)} onClick={onRemove}>
      <CloseIcon />
    </Button>
  );
}
