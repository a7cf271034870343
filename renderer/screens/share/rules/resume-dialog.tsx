import { useState } from 'react';
import type { Rule } from '../../../../server/contract/sharing/rule.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { rules } from '../../../stores/rules.ts';

type ResumeDialogProps = { readonly rule: Rule; readonly onClose: () => void };

/** A rule goes on: asks what becomes of what was recorded meanwhile. */
export function ResumeDialog({ rule, onClose }: ResumeDialogProps) {
  const { rule: words, common } = useMessages();
  const [catchUp, setCatchUp] = useState(false);
  const { run, isBusy, failure } = useAction();

  const resume = () =>
    run(
      () => callApi('POST /api/rules/:id/resume', { path: { id: rule.id }, body: { catchUp } }),
      () => {
        rules.retry();
        onClose();
      },
    );

  return (
    <Dialog
      title={<PhraseText parts={words.goOnTitle(rule.name)} />}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void resume()}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <fieldset className="choices">
        <legend>{words.meanwhile}</legend>
        <Choice
          type="radio"
          name="catch-up"
          label={words.passOver}
          hint={words.passOverHint}
          checked={!catchUp}
          onChange={() => setCatchUp(false)}
        />
        <Choice
          type="radio"
          name="catch-up"
          label={words.catchUp}
          hint={words.catchUpHint}
          checked={catchUp}
          onChange={() => setCatchUp(true)}
        />
      </fieldset>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
