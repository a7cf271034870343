import './calendar-chart.css';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useLocation } from 'wouter';
import type { DayActivity } from '../../../server/contract/experience.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useMediaQuery } from '../use-media-query.ts';
import { CalendarDays } from './calendar-days.tsx';
import { dayByKey } from './calendar-keys.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { Chart } from './chart.tsx';
import { measureOf, sumOf } from './measure.ts';
import { sayAmount } from './say-amount.ts';

type CalendarChartProps = {
  readonly title: string;
  readonly days: readonly DayActivity[];
  /** `2026-11-22` */
  readonly today: string;
  /** Where what happened on a day is shown; must stay the same function. */
  readonly addressOf: (day: string) => string;
};

const WEEKS = 53;
const steps = [0, 1, 2, 3, 4] as const;

/** A year of days. One stop of the Tab key; the arrows lead from day to day. */
export function CalendarChart({ title, days, today, addressOf }: CalendarChartProps) {
  const messages = useMessages();
  const { charts, formats } = messages;
  const { firstWeekday } = formats.calendar;
  const isNarrow = useMediaQuery('(max-width: 44rem)');
  const weeks = useMemo(() => calendarWeeks(days, today, firstWeekday, WEEKS), [days, today, firstWeekday]);
  const shown = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const pieces = useMemo(() => (isNarrow ? [weeks.slice(0, 26), weeks.slice(26)] : [weeks]), [weeks, isNarrow]);
  const [, navigate] = useLocation();
  const [current, setCurrent] = useState(today);
  const [pointed, setPointed] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const keysId = useId();

  const first = weeks[0]?.start ?? today;
  const tabStop = current < first || current > today ? today : current;
  const active = shown.filter(({ step }) => step > 0);
  const told = shown.find(({ day }) => day === pointed);

  const handleKey = useCallback(
    (event: KeyboardEvent) => {
      const from = dayOf(event.target);
      if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = dayByKey(event.key, from, { first, last: today, firstWeekday });
      if (next === undefined) return;
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
    },
    [first, today, firstWeekday],
  );

  const open = (event: MouseEvent) => {
    const day = dayOf(event.target);
    if (day === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(addressOf(day));
  };

  return (
    <Chart
      title={title}
      summary={
        active.length === 0
          ? charts.calendarNothing
          : active.length === 1
            ? `${charts.onDay(fullestOf(active), sayAmount(sumOf(active), messages))}.`
            : charts.calendarSummary(active.length, sayAmount(sumOf(active), messages), fullestOf(active))
      }
      numbers={{
        head: [charts.day, charts.statementCount, charts.time],
        rows: active.toReversed().map((day) => ({
          key: day.day,
          cells: [
            formats.calendar.date(day.day),
            formats.number(day.statements),
            day.seconds > 0 ? sayAmount({ seconds: day.seconds, statements: 0 }, messages) : '',
          ],
        })),
      }}
    >
      <div
        ref={grid}
        className="calendar"
        role="grid"
        tabIndex={-1}
        aria-label={title}
        aria-describedby={keysId}
        onKeyDown={handleKey}
        onClick={open}
        onPointerOver={({ target }) => setPointed(dayOf(target))}
        onPointerLeave={() => setPointed(undefined)}
        onFocus={({ target }) => {
          const day = dayOf(target);
          setPointed(day);
          if (day !== undefined) setCurrent(day);
        }}
        onBlur={() => setPointed(undefined)}
      >
        {pieces.map((piece, index) => (
          <CalendarDays key={index} weeks={piece} current={tabStop} addressOf={addressOf} />
        ))}
      </div>
      <div className="calendar-foot small muted">
        <span aria-hidden="true">
          {told === undefined ? charts.calendarHint : charts.onDay(told.day, sayAmount(told, messages))}
        </span>
        <span id={keysId} className="visually-hidden">
          {charts.calendarKeys}
        </span>
        <span className="calendar-legend" aria-hidden="true">
          {charts.less}
          {steps.map((step) => (
            <span key={step} className={`calendar-day calendar-day-${step}`} />
          ))}
          {charts.more}
        </span>
      </div>
    </Chart>
  );
}

function dayOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['day'] : undefined;
}

/** The day with the most; of equals the newest. */
function fullestOf(days: readonly DayActivity[]): string {
  const measure = measureOf(days);
  return days.reduce((fullest, day) => (day[measure] >= fullest[measure] ? day : fullest)).day;
}
