import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { FirstSteps } from '../../components/first-steps/first-steps.tsx';
import { RemovalDialog } from '../../components/removal/removal-dialog.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure, Outcome } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { recordFilter } from '../../stores/record-filter.ts';
import { statementSelection } from '../../stores/selection.ts';
import { statementList, useStatementList } from '../../stores/statement-list.ts';
import type { StatementRow as Row } from '../../stores/statement-list.ts';
import { RecordList } from './list/record-list.tsx';
import { StatementRow } from './list/statement-row.tsx';
import { useListSelection } from './list/use-list-selection.ts';
import { useRowHeight } from './list/use-row-height.ts';
import { hasNothing } from './has-nothing.ts';
import { RecordBody } from './record-body.tsx';
import { RecordFailures } from './record-failures.tsx';
import { SelectionBar } from './selection-bar.tsx';

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
  const shown = useStatementList((state) => state.filter);
  const isEmpty = useStatementList(hasNothing);
  const rowHeight = useRowHeight(2.75, 4.75);
  const [failure, setFailure] = useState<Failure>();
  const picked = statementSelection;
  const selection = useListSelection({ list: statementList, picked, isPickable, loadAll, onFailure: setFailure });

  useEffect(() => {
    void statementList.open(filter);
  }, [filter]);

  return (
    <>
      <SelectionBar
        picked={picked}
        isFiltered={filter !== ''}
        isEmpty={isEmpty}
        onSelectAll={() => void selection.all()}
      >
        <StatementActions />
      </SelectionBar>
      <RecordFailures list={statementList} failure={failure} />
      <RecordBody list={statementList} empty={<FirstSteps />}>
        <RecordList
          key={shown}
          list={statementList}
          label={words.list}
          columns={3}
          rowHeight={rowHeight}
          drawRow={StatementRow}
          picked={picked}
          selection={selection}
          isPickable={isPickable}
          picksOnClick
          openKey={openId}
          onOpen={(row, isByKey) => onOpen(row.id, isByKey)}
          onClose={onClose}
        />
      </RecordBody>
    </>
  );
}

function StatementActions() {
  const { transcript: words } = useMessages();
  const ids = statementSelection.use((state) => state.ids);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      <Button look="small-danger" onClick={() => setRemoving(true)}>
        {words.deleteSelected}
      </Button>
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
