import { useEffect, useRef, useState } from 'react';
import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import type { NewRule } from '../../../../server/contract/sharing/rule.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { rules } from '../../../stores/rules.ts';
import { shares } from '../../../stores/shares.ts';
import { ruleOf } from './rule-draft.ts';
import type { RuleDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { RuleLook } from './rule-look.tsx';

type RuleDialogProps = {
  /** What the form begins with. */
  readonly draft: RuleDraft;
  readonly destinations: readonly Destination[];
  readonly onClose: () => void;
};

/** A new rule in two steps: it can be switched on only where one sees what it would have sent. */
export function RuleDialog({ draft: first, destinations, onClose }: RuleDialogProps) {
  const { rule: words, common } = useMessages();
  const known = destinations.some(({ id }) => id === first.destinationId);
  const [draft, setDraft] = useState(
    known ? first : { ...first, destinationId: destinations[0]?.id ?? first.destinationId },
  );
  /** The rule that is looked at; it is this one that is switched on. */
  const [looked, setLooked] = useState<NewRule>();
  const [isSeen, setSeen] = useState(false);
  const { run, isBusy, failure } = useAction();
  // What was held back may be so no more, and the button that did it is gone.
  const step = useKeptFocus<HTMLDivElement>(isSeen);
  const isLooking = looked !== undefined;
  const made = ruleOf(draft);

  // The button that was pressed belongs to the step before.
  const wasLooking = useRef(isLooking);
  useEffect(() => {
    if (wasLooking.current !== isLooking) step.current?.focus();
    wasLooking.current = isLooking;
  }, [isLooking, step]);

  // The dialog itself would put the focus on the part of it that scrolls.
  useEffect(() => {
    step.current?.querySelector('input')?.focus();
  }, [step]);

  const look = (rule: NewRule | undefined) => {
    setSeen(false);
    setLooked(rule);
  };

  const switchOn = (rule: NewRule) =>
    run(
      () => callApi('POST /api/rules', { body: rule }),
      () => {
        announce(words.switchedOn);
        rules.retry();
        shares.retry();
        onClose();
      },
    );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (looked === undefined) look(made);
        else if (isSeen) void switchOn(looked);
      }}
    >
      <Dialog
        wide
        title={looked === undefined ? words.dialogTitle : <PhraseText parts={words.lookTitle(looked.name)} />}
        onEscape={onClose}
        actions={
          looked === undefined ? (
            <>
              <Button onClick={onClose}>{common.cancel}</Button>
              <Button type="submit" look="primary" disabled={made === undefined}>
                {words.look}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={() => look(undefined)}>{words.back}</Button>
              <Button type="submit" look="primary" disabled={!isSeen} isBusy={isBusy}>
                {words.switchOn}
              </Button>
            </>
          )
        }
      >
        <div ref={step} className="rule-step" tabIndex={-1}>
          {looked === undefined ? (
            <RuleFields draft={draft} destinations={destinations} onChange={setDraft} />
          ) : (
            <RuleLook
              rule={looked}
              onSeen={setSeen}
              onLeaveOut={(part) => {
                const changed = { ...draft, form: { ...draft.form, leaveOut: [...draft.form.leaveOut, part] } };
                setDraft(changed);
                look(ruleOf(changed));
              }}
            />
          )}
          {failure && <FailureNotice failure={failure} />}
        </div>
      </Dialog>
    </form>
  );
}
