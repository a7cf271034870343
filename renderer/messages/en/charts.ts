import type { TimeUnit } from '../calendar-formats.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';

export type ChartsMessages = ReturnType<typeof englishCharts>;

export function englishCharts(formats: Formats) {
  const { calendar } = formats;
  const statements = (count: number) => countStatements(count, formats);
  const days = (count: number) => formats.plural(count, { one: '# day', other: '# days' });
  const period: Record<TimeUnit, (start: string) => string> = {
    week: (start) => `week of ${calendar.date(start)}`,
    month: calendar.monthAndYear,
    year: calendar.year,
  };
  const units: Record<TimeUnit, string> = { week: 'Week', month: 'Month', year: 'Year' };
  const timeBy: Record<TimeUnit, string> = { week: 'Time by week', month: 'Time by month', year: 'Time by year' };
  const statementsBy: Record<TimeUnit, string> = {
    week: 'Statements by week',
    month: 'Statements by month',
    year: 'Statements by year',
  };
  return {
    statements,
    showTable: 'Show as table',
    hideTable: 'Hide the table',
    tableOf: (title: string) => `${title}: the numbers`,
    day: 'Day',
    time: 'Time',
    statementCount: 'Statements',
    nothing: 'nothing',

    onDay: (day: string, amount: string) => `${calendar.date(day)}: ${amount}`,
    calendarHint: 'Point at a day to see what happened on it.',
    calendarKeys: 'Arrow keys lead from day to day. Enter shows what happened on it.',
    calendarSummary: (active: number, amount: string, fullest: string) =>
      `Something happened on ${days(active)}: ${amount} in all. Most of it on ${calendar.date(fullest)}.`,
    calendarNothing: 'Nothing happened in this time.',
    less: 'Less',
    more: 'More',

    units,
    period,
    timeBy,
    statementsBy,
    onlyBar: (unit: TimeUnit, start: string, amount: string) =>
      `${unit === 'week' ? 'Week of ' : ''}${(unit === 'week' ? calendar.date : period[unit])(start)}: ${amount}.`,
    barsSummary: (amount: string, unit: TimeUnit, fullest: string, most: string) =>
      `${amount} in all. Most in ${unit === 'week' ? 'the ' : ''}${period[unit](fullest)}: ${most}.`,

    subject: 'Subject',
    otherSubjects: 'Everything else',
    subjectsSummary: (first: string, share: number, measure: 'seconds' | 'statements') =>
      `${first}: ${formats.wholePercent(share)} of ${measure === 'seconds' ? 'the time' : 'the Statements'}.`,

    attempt: 'Attempt',
    attemptNumber: (number: number) => `Attempt ${formats.number(number)}`,
    score: 'Score',
    mastery: (share: number) => `Needed: ${formats.percent(share)}`,
    scoresSummary: (first: string, last: string, best: string) => `First ${first}, last ${last}, best ${best}.`,
    oneScore: (score: string) => `One score: ${score}.`,

    from: 'From',
    to: 'To',
    watched: (seen: string, length: string, share: number) =>
      `${seen} of ${length} seen (${formats.wholePercent(share)}).`,
    watchedOf: (seen: string) => `${seen} seen.`,
  };
}
