import { parseTimestamp } from '../../../../server/contract/xapi/timestamp.ts';
import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type WhenCellProps = {
  readonly elementId: string;
  /** ISO 8601. */
  readonly at: string;
  /** Of the row above: its day need not be said again. */
  readonly above: string | undefined;
  readonly withTime?: boolean;
};

/** When it happened; the day only where another one begins. */
export function WhenCell({ elementId, at, above, withTime = false }: WhenCellProps) {
  const { formats } = useMessages();
  const now = useNow();
  const moment = parseTimestamp(at);
  const momentAbove = above === undefined ? undefined : parseTimestamp(above);
  if (moment === undefined) {
    return (
      <span role="gridcell" className="record-cell-when" id={`${elementId}-when`}>
        {at}
      </span>
    );
  }
  const isSameDay = momentAbove !== undefined && formats.dayKey(momentAbove) === formats.dayKey(moment);
  const day = (
    <span className={isSameDay ? 'record-day visually-hidden' : 'record-day'}>{formats.day(moment, now)}</span>
  );
  return (
    <span role="gridcell" className="record-cell-when" id={`${elementId}-when`}>
      {withTime ? (
        <>
          {day}{' '}
          <time className="record-time" dateTime={at} title={formats.dateTime(at)}>
            {formats.time(moment)}
          </time>
        </>
      ) : (
        <time dateTime={at} title={formats.dateTime(at)}>
          {day}
        </time>
      )}
    </span>
  );
}
