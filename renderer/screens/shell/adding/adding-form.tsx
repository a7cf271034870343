import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useFileDrop } from '../../../components/file-choice/use-file-drop.ts';
import { useMediaQuery } from '../../../components/use-media-query.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { AddingDraft, KeptDraft } from '../../../stores/adding-draft.ts';
import { controlKey } from '../key-names.ts';
import { FileFields } from './file-fields.tsx';
import { FirstFields } from './first-fields.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { LineField } from './line-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { TemplateFields } from './template-fields.tsx';
import { useAddingForm } from './use-adding-form.ts';

type AddingFormProps = {
  /** The form as it is opened. */
  readonly first: AddingDraft;
  /** What a reload of the page kept of it. */
  readonly restored: KeptDraft | undefined;
};

export function AddingForm({ first, restored }: AddingFormProps) {
  const { byHand: words, common, finding } = useMessages();
  const form = useAddingForm(first, restored);
  const { draft, flaws, uploads } = form;
  const isRoomy = useMediaQuery('(min-width: 60rem) and (min-height: 64rem)');
  const [isMore, setMore] = useState(isRoomy || first.replaces !== undefined || restored !== undefined);
  const [isLeaving, setLeaving] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const { isOver, handlers } = useFileDrop((files) => {
    setMore(true);
    uploads.add(files);
  });

  // The dialog itself would give the focus to the part of it that scrolls.
  useEffect(() => element.current?.querySelector<HTMLElement>('.dialog-body :is(input, select)')?.focus(), []);

  // Whoever saves what is not right goes on at the first field that says so.
  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const save = async () => {
    if (form.saving.isBusy || (await form.save())) return;
    setMore(true);
    setAttempts((count) => count + 1);
  };
  const leave = () => (form.isWorthKeeping ? setLeaving(true) : form.leave());
  const fields = { draft, flaws, onSet: form.set };
  const hasFailed = uploads.pending.some(({ failure }) => failure !== undefined);
  const fileFlaw = flaws.evidence
    ? words.flaws[flaws.evidence]
    : form.isHeldUp
      ? hasFailed
        ? words.filesFailed
        : words.filesUnderWay
      : undefined;

  return (
    <form
      ref={element}
      noValidate
      className={isOver ? 'adding is-over' : 'adding'}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <Dialog
        title={draft.replaces === undefined ? words.addTitle : words.changeTitle}
        onEscape={leave}
        wide
        actions={
          <>
            <span className="adding-keys muted small">{words.saveHint(`${controlKey} ${finding.names.enter}`)}</span>
            <Button onClick={leave}>{common.cancel}</Button>
            <Button type="submit" look="primary" isBusy={form.saving.isBusy}>
              {words.save}
            </Button>
          </>
        }
      >
        {draft.replaces === undefined ? (
          <LineField draft={draft} onLine={form.setLine} />
        ) : (
          <p className="muted">{words.changeNote}</p>
        )}
        <FirstFields {...fields} />
        <details
          className="adding-fold"
          open={isMore}
          onToggle={(event) => setMore((event.currentTarget as HTMLDetailsElement).open)}
        >
          <summary>{words.more}</summary>
          <div className="adding-fold-body">
            <MoreFields {...fields} />
            <FileFields {...fields} uploads={uploads} flaw={fileFlaw} />
          </div>
        </details>
        {draft.replaces === undefined && <TemplateFields record={form.record} onBegin={form.begin} />}
        {form.saving.failure && <FailureNotice failure={form.saving.failure} />}
        {isOver && <p className="adding-drop">{words.dropHere}</p>}
      </Dialog>
      {isLeaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={form.leave} />}
    </form>
  );
}
