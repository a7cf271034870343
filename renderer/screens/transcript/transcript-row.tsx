import { memo } from 'react';
import { parseTimestamp } from '../../../server/contract/xapi/timestamp.ts';
import { StatementSentence } from '../../components/sentence/statement-sentence.tsx';
import { useNow } from '../../components/use-now.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { Row } from '../../stores/transcript-windows.ts';

type TranscriptRowProps = {
  readonly row: Row;
  /** The row above, if it is there: its day need not be said again. */
  readonly above: Row | undefined;
  readonly elementId: string;
  readonly isSelected: boolean;
};

/** The cells of one row. */
export const TranscriptRow = memo(function TranscriptRow({ row, above, elementId, isSelected }: TranscriptRowProps) {
  const { transcript } = useMessages();
  return (
    <>
      <span role="gridcell" className="transcript-cell-pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          disabled={row.voided && !isSelected}
          readOnly
          id={`${elementId}-pick`}
          aria-label={transcript.selectRow}
          aria-labelledby={`${elementId}-pick ${elementId}-what`}
        />
      </span>
      <RowTime row={row} above={above} elementId={elementId} />
      <span role="gridcell" className="transcript-cell-what" id={`${elementId}-what`}>
        {row.voided && <span className="voided-word">{transcript.voided}</span>}{' '}
        <span className={row.voided ? 'transcript-sentence is-voided' : 'transcript-sentence'}>
          <StatementSentence summary={row} />
        </span>
      </span>
    </>
  );
});

function RowTime({ row, above, elementId }: Pick<TranscriptRowProps, 'row' | 'above' | 'elementId'>) {
  const { formats } = useMessages();
  const now = useNow();
  const moment = parseTimestamp(row.timestamp);
  const momentAbove = above === undefined ? undefined : parseTimestamp(above.timestamp);
  if (moment === undefined) {
    return (
      <span role="gridcell" className="transcript-cell-when" id={`${elementId}-when`}>
        {row.timestamp}
      </span>
    );
  }
  const isSameDay = momentAbove !== undefined && formats.dayKey(momentAbove) === formats.dayKey(moment);
  return (
    <span role="gridcell" className="transcript-cell-when" id={`${elementId}-when`}>
      <span className={isSameDay ? 'visually-hidden' : 'transcript-day'}>{formats.day(moment, now)}</span>{' '}
      <time className="transcript-time" dateTime={row.timestamp} title={formats.dateTime(row.timestamp)}>
        {formats.time(moment)}
      </time>
    </span>
  );
}
