import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { TextField } from './text-field.tsx';
import { useAction } from './use-action.ts';
import type { Outcome } from '../lrs-client/outcome.ts';
import { useMessages } from '../messages/use-messages.ts';

type NameDialogProps<Answer> = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** What it is called so far. */
  readonly name?: string;
  readonly maxLength: number;
  readonly action: string;
  readonly save: (name: string) => Promise<Outcome<Answer>>;
  readonly onSaved: (answer: Answer) => void;
  readonly onClose: () => void;
};

/** Asks for one line. */
export function NameDialog<Answer>(props: NameDialogProps<Answer>) {
  const { common } = useMessages();
  const { run, isBusy, failure } = useAction();
  const [name, setName] = useState(props.name ?? '');
  const field = useRef<HTMLInputElement>(null);

  // The dialog itself would put the focus on its first button.
  useEffect(() => field.current?.select(), []);

  const save = async () => {
    if (name.trim() === '') return;
    const isSaved = await run(() => props.save(name), props.onSaved);
    if (isSaved) props.onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Dialog
        title={props.title}
        onEscape={props.onClose}
        actions={
          <>
            <Button onClick={props.onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={name.trim() === ''} isBusy={isBusy}>
              {props.action}
            </Button>
          </>
        }
      >
        <TextField
          ref={field}
          label={props.label}
          {...(props.hint === undefined ? {} : { hint: props.hint })}
          value={name}
          maxLength={props.maxLength}
          dir="auto"
          spellCheck
          onChange={setName}
        />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
