import './calendar-chart.css';
import type { DayActivity } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { addDays } from './days.ts';

type WeekStonesProps = { readonly days: readonly DayActivity[]; readonly today: string };

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** The days of this week as a row of stones; the words beside it say the same. */
export function WeekStones({ days, today }: WeekStonesProps) {
  const { calendar } = useMessages().formats;
  const [week] = calendarWeeks(days, today, calendar.firstWeekday, 1);
  if (week === undefined) return null;
  return (
    <div className="week-stones" aria-hidden="true">
      {weekdays.map((weekday) => {
        const day = addDays(week.start, weekday);
        const step = week.days[weekday]?.step;
        return (
          <div key={day} className={day === today ? 'week-stone week-stone-today' : 'week-stone'}>
            <span
              className={step === undefined ? 'calendar-day calendar-day-to-come' : `calendar-day calendar-day-${step}`}
            />
            <span>{calendar.weekday(day)}</span>
          </div>
        );
      })}
    </div>
  );
}
