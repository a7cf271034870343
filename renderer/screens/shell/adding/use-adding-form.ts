import { useEffect, useState } from 'react';
import type { Template } from '../../../../server/contract/by-hand.ts';
import { useAction } from '../../../components/use-action.ts';
import { useNow } from '../../../components/use-now.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { closeAdding } from '../../../stores/adding.ts';
import { forgetDraft, keepDraft } from '../../../stores/adding-draft.ts';
import type { AddingDraft, DraftFile, KeptDraft } from '../../../stores/adding-draft.ts';
import { draftOfTemplate, isWorthKeeping, recordOf, withFields, withLine } from './draft.ts';
import { findFlaws, stillFlawed } from './find-flaws.ts';
import type { Flaws } from './form-state.ts';
import { useUploads } from './use-uploads.ts';

/** What is typed, and what becomes of it. `first` is the form as it was opened, `restored` what a reload kept of it. */
export function useAddingForm(first: AddingDraft, restored: KeptDraft | undefined) {
  const [id] = useState(() => restored?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(restored?.draft ?? first);
  const [flaws, setFlaws] = useState<Flaws>({});
  const [isHeldUp, setHeldUp] = useState(false);
  const now = useNow();
  const saving = useAction();
  const set = (fields: Partial<AddingDraft>) => setDraft((current) => withFields(current, fields));
  const addFile = (file: DraftFile) => setDraft((current) => ({ ...current, files: [...current.files, file] }));
  const uploads = useUploads(addFile);
  const isWorth = isWorthKeeping(draft, first) || uploads.pending.length > 0;

  useEffect(() => {
    if (isWorthKeeping(draft, first)) keepDraft({ id, draft });
    else forgetDraft();
  }, [id, draft, first]);

  function leave(): void {
    forgetDraft();
    closeAdding();
  }

  /** Answers whether there was nothing wrong with it. */
  async function save(): Promise<boolean> {
    const record = recordOf(draft);
    const found = findFlaws(record, Date.now());
    setFlaws(found);
    setHeldUp(uploads.pending.length > 0);
    if (Object.keys(found).length > 0 || uploads.pending.length > 0) return false;
    const { replaces } = draft;
    const body = { ...record, id };
    await saving.run(
      () =>
        replaces === undefined
          ? callApi('POST /api/by-hand', { body })
          : callApi('PUT /api/by-hand/:id', { path: { id: replaces }, body }),
      (saved) => {
        forgetDraft();
        closeAdding({ id: saved.id, title: record.title, isChange: replaces !== undefined });
      },
    );
    return true;
  }

  return {
    draft,
    flaws: stillFlawed(flaws, findFlaws(recordOf(draft), now)),
    saving,
    uploads,
    isHeldUp: isHeldUp && uploads.pending.length > 0,
    isWorthKeeping: isWorth,
    set,
    setLine: (line: string) => setDraft((current) => withLine(current, line, new Date())),
    begin: ({ record }: Template) =>
      setDraft((current) => ({ ...draftOfTemplate(record, new Date()), files: current.files })),
    record: () => recordOf(draft),
    save,
    leave,
  };
}
