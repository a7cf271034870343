import { memo } from 'react';
import { StatementSentence } from '../../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { StatementRow as Row } from '../../../stores/statement-list.ts';
import { PickCell } from './pick-cell.tsx';
import type { RowProps } from './record-list.tsx';
import { WhenCell } from './when-cell.tsx';

/** The cells of one Statement. */
export const StatementRow = memo(function StatementRow({ row, above, elementId, isSelected }: RowProps<Row>) {
  const { transcript } = useMessages();
  return (
    <>
      <PickCell elementId={elementId} isSelected={isSelected} isDisabled={row.voided && !isSelected} />
      <WhenCell elementId={elementId} at={row.timestamp} above={above?.timestamp} withTime />
      <span role="gridcell" className="record-cell-what" id={`${elementId}-what`}>
        {row.voided && <span className="voided-word">{transcript.voided}</span>}{' '}
        <span className={row.voided ? 'is-voided' : undefined}>
          <StatementSentence summary={row} />
        </span>
      </span>
    </>
  );
});
