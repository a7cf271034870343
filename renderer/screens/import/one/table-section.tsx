import { useId } from 'react';
import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { MappingForm } from '../mapping/mapping-form.tsx';

type TableSectionProps = { readonly kept: ImportPreview; readonly reload: () => void };

/** How the columns of a table are meant: asked where it cannot be told, and open to another answer until it is added. */
export function TableSection({ kept: { id, table, state }, reload }: TableSectionProps) {
  const { import: words } = useMessages();
  const headingId = useId();
  const { run, isBusy, failure } = useAction();
  if (table === null) return null;
  const form = (
    <>
      <MappingForm
        table={table}
        isBusy={isBusy}
        onSave={(mapping) =>
          void run(() => callApi('PUT /api/imports/:id/mapping', { path: { id }, body: { mapping } }), reload)
        }
      />
      {failure && <FailureNotice failure={failure} />}
    </>
  );
  return (
    <section aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{words.table}</h2>
      </div>
      {state === 'asking' ? (
        <>
          <p className="muted">{words.tableText}</p>
          {form}
        </>
      ) : (
        <details className="import-table">
          <summary>{words.tableUnderstood}</summary>
          {form}
        </details>
      )}
    </section>
  );
}
