import { useState } from 'react';
import { AgentFields } from '../../../components/agent/agent-fields.tsx';
import { agentOf, blankAgent } from '../../../components/agent/agent-draft.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { me } from '../../../stores/me.ts';
import { answerIdentity } from '../call-me.ts';

/** Asks by what else the learner is known. */
export function AddIdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const { me: words, common } = useMessages();
  const { run, isBusy, failure } = useAction();
  const [draft, setDraft] = useState(blankAgent);
  const agent = agentOf(draft);

  const add = async () => {
    if (agent !== undefined && (await run(() => answerIdentity(agent, true), me.set))) onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Dialog
        title={words.addTitle}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={agent === undefined} isBusy={isBusy}>
              {words.addAction}
            </Button>
          </>
        }
      >
        <AgentFields draft={draft} onChange={setDraft} />
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}
