import type { Figure } from './figures.ts';

const heads = ['what', 'Statements', 'measured', 'reference', 'ratio', 'p50', 'p95', 'p99', 'budget', 'note'] as const;
/** The columns of words; all others are numbers and stand at the right. */
const words: readonly string[] = ['what', 'budget', 'note'];

/** The figures as a table in plain text, and below it the budgets that were missed. */
export function printFigures(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        words.includes(heads[column] ?? '') ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const missed = figures.filter(({ budget }) => budget?.isMet === false).map(nameOf);
  return [...lines, '', `Budgets missed: ${missed.join('; ') || 'none'}`, ''].join('\n');
}

function nameOf({ what, statements }: Figure): string {
  return statements === undefined ? what : `${what} at ${statements}`;
}

function cellsOf({ what, statements, measured, reference, unit, latency, budget, note }: Figure): string[] {
  const ratio = measured === undefined || reference === undefined ? undefined : measured / reference;
  const value = (number: number | undefined) => (number === undefined ? '' : `${short(number)} ${unit}`);
  return [
    what,
    statements === undefined ? '' : String(statements),
    value(measured),
    value(reference),
    ratio === undefined ? '' : ratio.toFixed(2),
    ...[latency?.p50, latency?.p95, latency?.p99].map((time) => (time === undefined ? '' : `${short(time)} ms`)),
    budget === undefined ? '' : `${budget.text}${budget.isMet ? '' : '  MISSED'}`,
    note ?? '',
  ];
}

function short(number: number): string {
  if (number >= 100) return number.toFixed(0);
  return number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
