import type { TimeUnit } from '../calendar-formats.ts';
import type { ChartsMessages } from '../en/charts.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';

export function spanishCharts(formats: Formats): ChartsMessages {
  const { calendar } = formats;
  const statements = (count: number) => countStatements(count, formats);
  const days = (count: number) => formats.plural(count, { one: '# día', other: '# días' });
  const period: Record<TimeUnit, (start: string) => string> = {
    week: (start) => `semana del ${calendar.date(start)}`,
    month: calendar.monthAndYear,
    year: calendar.year,
  };
  const timeBy: Record<TimeUnit, string> = {
    week: 'Tiempo por semana',
    month: 'Tiempo por mes',
    year: 'Tiempo por año',
  };
  const statementsBy: Record<TimeUnit, string> = {
    week: 'Statements por semana',
    month: 'Statements por mes',
    year: 'Statements por año',
  };
  return {
    statements,
    showTable: 'Ver como tabla',
    hideTable: 'Ocultar la tabla',
    tableOf: (title) => `${title}: los números`,
    day: 'Día',
    time: 'Tiempo',
    statementCount: 'Statements',
    nothing: 'nada',

    onDay: (day, amount) => `${calendar.date(day)}: ${amount}`,
    calendarHint: 'Señala un día para ver qué pasó.',
    calendarKeys: 'Las flechas llevan de un día a otro. Intro muestra lo que pasó en él.',
    calendarSummary: (active, amount, fullest) =>
      `Pasó algo en ${days(active)}: ${amount} en total. El día con más fue el ${calendar.date(fullest)}.`,
    calendarNothing: 'No pasó nada en este tiempo.',
    less: 'Menos',
    more: 'Más',

    units: { week: 'Semana', month: 'Mes', year: 'Año' },
    period,
    timeBy,
    statementsBy,
    onlyBar: (unit, start, amount) =>
      `${unit === 'week' ? 'Semana del ' : ''}${(unit === 'week' ? calendar.date : period[unit])(start)}: ${amount}.`,
    barsSummary: (amount, unit, fullest, most) =>
      `${amount} en total. Lo máximo, en ${unit === 'week' ? 'la ' : ''}${period[unit](fullest)}: ${most}.`,

    subject: 'Tema',
    otherSubjects: 'Todo lo demás',
    subjectsSummary: (first, share, measure) =>
      `${first}: el ${formats.wholePercent(share)} ${measure === 'seconds' ? 'del tiempo' : 'de los Statements'}.`,

    attempt: 'Intento',
    attemptNumber: (number) => `Intento ${formats.number(number)}`,
    score: 'Puntuación',
    mastery: (share) => `Hace falta: ${formats.percent(share)}`,
    scoresSummary: (first, last, best) => `La primera, ${first}; la última, ${last}; la mejor, ${best}.`,
    oneScore: (score) => `Una sola puntuación: ${score}.`,

    from: 'Desde',
    to: 'Hasta',
    watched: (seen, length, share) => `${seen} de ${length} vistos (${formats.wholePercent(share)}).`,
    watchedOf: (seen) => `${seen} vistos.`,
  };
}
