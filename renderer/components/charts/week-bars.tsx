import './week-bars.css';
import type { DayActivity } from '../../../server/contract/experience.ts';
import type { TimeUnit } from '../../messages/calendar-formats.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Chart } from './chart.tsx';
import { measureOf, sumOf } from './measure.ts';
import { monthMarks } from './month-marks.ts';
import { sayAmount, sayMeasured } from './say-amount.ts';
import { largestUsual, topOfScale } from './scale.ts';
import { timeBars } from './time-bars.ts';
import type { TimeBar } from './time-bars.ts';

type WeekBarsProps = {
  readonly days: readonly DayActivity[];
  /** First and last day of the drawing, `2026-11-22`. */
  readonly from: string;
  readonly to: string;
};

/** A bar for each week: the time spent, or the Statements where no time is known at all. */
export function WeekBars({ days, from, to }: WeekBarsProps) {
  const messages = useMessages();
  const { charts, formats } = messages;
  const { unit, bars } = timeBars(days, { from, to, firstWeekday: formats.calendar.firstWeekday });
  const measure = measureOf(bars);
  const most = bars.reduce((fullest, bar) => (bar[measure] > fullest[measure] ? bar : fullest), bars[0] ?? nothing);
  const top = topOfScale(largestUsual(bars.map((bar) => bar[measure])), measure);
  const nameOf = formats.calendar[bars.length <= FEW ? 'shortDate' : unit === 'week' ? 'month' : 'year'];
  const say = (amount: number) => sayMeasured(amount, measure, messages);
  const sayEdge = (amount: number) => (measure === 'seconds' ? say(amount) : formats.number(amount));
  const filled = bars.filter(({ statements, seconds }) => statements > 0 || seconds > 0);

  return (
    <Chart
      title={measure === 'seconds' ? charts.timeBy[unit] : charts.statementsBy[unit]}
      summary={
        most[measure] === 0
          ? charts.calendarNothing
          : filled.length === 1
            ? charts.onlyBar(unit, most.start, say(most[measure]))
            : charts.barsSummary(say(sumOf(bars)[measure]), unit, most.start, say(most[measure]))
      }
      numbers={{
        head: [charts.units[unit], charts.statementCount, charts.time],
        rows: filled.toReversed().map(({ start, statements, seconds }) => ({
          key: start,
          cells: [
            charts.period[unit](start),
            formats.number(statements),
            seconds > 0 ? sayMeasured(seconds, 'seconds', messages) : '',
          ],
        })),
      }}
    >
      <div className="bars" aria-hidden="true">
        <span className="bars-top">{sayEdge(top)}</span>
        <span className="bars-middle">{sayEdge(top / 2)}</span>
        <div className="bars-plot">
          {bars.map((bar) => (
            <span
              key={bar.start}
              className="bars-column"
              title={`${charts.period[unit](bar.start)}: ${sayAmount(bar, messages)}`}
            >
              <span
                className="chart-bar"
                data-something={bar[measure] > 0 || undefined}
                data-cut={bar[measure] > top || undefined}
                style={{ height: `${Math.min(100, (100 * bar[measure]) / top)}%` }}
              />
            </span>
          ))}
        </div>
        <div className="bars-names">
          {marksOf(bars, unit).map(({ position, start }) => (
            <span key={start} style={{ left: `${(100 * position) / bars.length}%` }}>
              {nameOf(start)}
            </span>
          ))}
        </div>
      </div>
    </Chart>
  );
}

const nothing: TimeBar = { start: '', seconds: 0, statements: 0 };

type Mark = { readonly position: number; readonly start: string };

/** So few bars that each has room for its name. */
const FEW = 6;

/** What is named below the bars: each of a few, else months below weeks, and years below the rest. */
function marksOf(bars: readonly TimeBar[], unit: TimeUnit): readonly Mark[] {
  if (bars.length <= FEW) return bars.map(({ start }, position) => ({ position, start }));
  if (unit === 'week') {
    const months = monthMarks(bars.map(({ start }) => start)).map(({ week, start }) => ({ position: week, start }));
    return thinnedOut(months);
  }
  const years = bars
    .map(({ start }, position) => ({ start, position }))
    .filter(({ start }) => start.slice(5, 7) === '01');
  return thinnedOut(years);
}

/** Of many marks only as many as have room. */
function thinnedOut(marks: readonly Mark[]): readonly Mark[] {
  const every = Math.ceil(marks.length / 7);
  return marks.filter((_, index) => index % every === 0);
}
