import { memo } from 'react';
import type { CSSProperties } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import type { CalendarWeek } from './calendar-weeks.ts';
import { monthMarks } from './month-marks.ts';
import { sayAmount } from './say-amount.ts';

type CalendarDaysProps = {
  readonly weeks: readonly CalendarWeek[];
  /** The day that Tab leads to. */
  readonly current: string;
  readonly addressOf: (day: string) => string;
};

/** The days of some weeks: a column for each week, a row for each day of it. A day is a stone that grows with it. */
export const CalendarDays = memo(function CalendarDays({ weeks, current, addressOf }: CalendarDaysProps) {
  const messages = useMessages();
  const { calendar } = messages.formats;
  const weekdays = weeks[0]?.days ?? [];
  return (
    <div className="calendar-weeks" role="rowgroup" style={{ '--weeks': weeks.length } as CSSProperties}>
      {monthMarks(weeks.map(({ start }) => start)).map(({ week, start }) => (
        <span key={start} className="calendar-month" aria-hidden="true" style={{ gridColumn: `${week + 2} / span 3` }}>
          {calendar.month(start)}
        </span>
      ))}
      {weekdays.map(({ day: weekday }, row) => (
        <div key={weekday} className="calendar-row" role="row">
          <span
            className={row % 2 === 0 ? 'calendar-weekday calendar-weekday-shown' : 'calendar-weekday'}
            role="rowheader"
            aria-label={calendar.longWeekday(weekday)}
            style={{ gridRow: row + 2 }}
          >
            {calendar.weekday(weekday)}
          </span>
          {weeks.map(({ start, days }, week) => {
            const cell = days[row];
            if (cell === undefined) return null;
            return (
              <div
                key={start}
                className="calendar-cell"
                role="gridcell"
                style={{ gridRow: row + 2, gridColumn: week + 2 }}
              >
                <a
                  href={addressOf(cell.day)}
                  className={`calendar-day calendar-day-${cell.step}`}
                  tabIndex={cell.day === current ? 0 : -1}
                  data-day={cell.day}
                  aria-label={messages.charts.onDay(cell.day, sayAmount(cell, messages))}
                />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
});
