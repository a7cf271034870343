import { useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { FirstSteps } from '../../components/first-steps/first-steps.tsx';
import { RemovalDialog } from '../../components/removal/removal-dialog.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { recordFilter } from '../../stores/record-filter.ts';
import { statementSelection } from '../../stores/selection.ts';
import { statementList } from '../../stores/statement-list.ts';
import type { StatementRow as Row } from '../../stores/statement-list.ts';
import { StatementRow } from './list/statement-row.tsx';
import { useRowHeight } from './list/use-row-height.ts';
import { RecordView } from './record-view.tsx';

type StatementsViewProps = {
  readonly filter: string;
  readonly openId: string | undefined;
  readonly onOpen: (id: string, isByKey: boolean) => void;
  readonly onClose: () => void;
};

/** Nobody may count on a voided Statement any more. */
const isPickable = ({ voided }: Row) => !voided;

/** The Statements that match, one by one. */
export function StatementsView({ filter, openId, onOpen, onClose }: StatementsViewProps) {
  const { transcript: words } = useMessages();
  const rowHeight = useRowHeight(2.75, 4.75);
  return (
    <RecordView
      filter={filter}
      list={statementList}
      label={words.list}
      columns={3}
      rowHeight={rowHeight}
      drawRow={StatementRow}
      picked={statementSelection}
      isPickable={isPickable}
      picksOnClick
      openKey={openId}
      onOpen={(row, isByKey) => onOpen(row.id, isByKey)}
      onClose={onClose}
      loadAll={loadAll}
      drawActions={StatementActions}
      empty={<FirstSteps />}
    />
  );
}

function StatementActions() {
  const { transcript: words, export: exportWords } = useMessages();
  const ids = statementSelection.use((state) => state.ids);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      <Button look="small-danger" onClick={() => setRemoving(true)}>
        {words.deleteSelected}
      </Button>
      <Link className={buttonClass('small')} href="/export?picked=statements">
        {exportWords.exportSelected}
      </Link>
      <Link className={`${buttonClass('primary')} button-small`} href="/share">
        {words.shareSelected(ids.size)}
      </Link>
      {isRemoving && (
        <RemovalDialog choice={{ what: 'statements', ids: [...ids] }} onClose={() => setRemoving(false)} />
      )}
    </>
  );
}

async function loadAll(filter: string): Promise<Outcome<readonly string[]>> {
  const outcome = await callApi('GET /api/transcript/ids', { query: recordFilter(filter) });
  return outcome.ok ? { ok: true, answer: outcome.answer.ids } : outcome;
}
