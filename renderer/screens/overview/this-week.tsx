import type { Overview } from '../../../server/contract/experience.ts';
import type { Amount } from '../../components/charts/measure.ts';
import { sayMeasured } from '../../components/charts/say-amount.ts';
import { WeekStones } from '../../components/charts/week-stones.tsx';
import { saySeconds } from '../../components/experience/say-seconds.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { Messages } from '../../messages/en.ts';
import { DoneThisWeek } from './done-this-week.tsx';
import { roundTime, weekFigures } from './week-figures.ts';
import type { Comparison } from './week-figures.ts';

/** How the week goes: on how many days, how long, what was done, and whether that is more than last week. */
export function ThisWeek({ overview }: { readonly overview: Overview }) {
  const messages = useMessages();
  const { overview: words, formats } = messages;
  const { days, today } = overview;
  const { start, activeDays, amount, comparison } = weekFigures(days, today, formats.calendar.firstWeekday);

  return (
    <section className="card this-week" aria-labelledby="this-week-title">
      <h2 id="this-week-title">{words.week}</h2>
      <WeekStones days={days} today={today} />
      <div className="this-week-figures">
        {activeDays === 0 ? (
          <p className="this-week-none">{words.nothingThisWeek}</p>
        ) : (
          <Figures activeDays={activeDays} amount={amount} />
        )}
        <p className="muted">{sayComparison(comparison, messages)}</p>
      </div>
      <DoneThisWeek overview={overview} since={start} />
    </section>
  );
}

function Figures({ activeDays, amount }: { readonly activeDays: number; readonly amount: Amount }) {
  const { overview: words, formats } = useMessages();
  return (
    <ul className="figures-row">
      <Figure value={formats.number(activeDays)} label={words.days(activeDays)} />
      {amount.seconds > 0 && <Figure value={saySeconds(amount.seconds, formats)} label={words.spent} />}
      <Figure value={formats.number(amount.statements)} label={words.statements(amount.statements)} />
    </ul>
  );
}

function Figure({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <li className="figure">
      <strong>{value}</strong> <span>{label}</span>
    </li>
  );
}

function sayComparison(comparison: Comparison, messages: Messages): string {
  const { overview: words } = messages;
  switch (comparison.kind) {
    case 'more':
    case 'less': {
      const { by, measure } = comparison;
      const said = sayMeasured(measure === 'seconds' ? roundTime(by) : by, measure, messages);
      return words[comparison.kind](measure === 'seconds' ? words.about(said) : said);
    }
    default:
      return words[comparison.kind];
  }
}
