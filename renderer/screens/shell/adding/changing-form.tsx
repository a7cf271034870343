import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { closeAdding } from '../../../stores/adding.ts';
import { findDraft } from '../../../stores/adding-draft.ts';
import { AddingForm } from './adding-form.tsx';
import { draftOfRecord } from './draft.ts';

/** The form filled with what was added before, as soon as that is known. */
export function ChangingForm({ id }: { readonly id: string }) {
  const { byHand: words, common } = useMessages();
  const ask = useCallback(() => callApi('GET /api/by-hand/:id', { path: { id } }), [id]);
  const [record, reload] = useOutcome(ask);
  const [restored] = useState(findDraft);
  const first = useMemo(() => (record.phase === 'ready' ? draftOfRecord(record.value) : undefined), [record]);
  if (first) return <AddingForm first={first} restored={restored?.draft.replaces === id ? restored : undefined} />;
  return (
    <Dialog
      title={words.changeTitle}
      onEscape={() => closeAdding()}
      wide
      actions={<Button onClick={() => closeAdding()}>{common.close}</Button>}
    >
      <ResourceView resource={record} onRetry={reload}>
        {() => null}
      </ResourceView>
    </Dialog>
  );
}
