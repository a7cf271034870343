import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { views } from '../../../stores/views.ts';

type SaveViewDialogProps = { readonly query: string; readonly onClose: () => void };

/** Asks for the name under which the present view is kept. */
export function SaveViewDialog({ query, onClose }: SaveViewDialogProps) {
  const { transcript, common } = useMessages();
  const words = transcript.views;
  const [name, setName] = useState('');
  const { run, isBusy, failure } = useAction();
  const form = useId();

  const save = () =>
    run(
      () => callApi('POST /api/views', { body: { name: name.trim(), query } }),
      (answer) => {
        views.set(answer);
        announce(words.saved(name.trim()));
        onClose();
      },
    );

  return (
    <Dialog
      title={words.saveTitle}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={form} isBusy={isBusy}>
            {words.keep}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void save();
        }}
      >
        <TextField label={words.name} hint={words.nameHint} value={name} required maxLength={100} onChange={setName} />
      </form>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
