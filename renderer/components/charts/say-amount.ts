import type { Messages } from '../../messages/en.ts';
import { saySeconds } from '../experience/say-seconds.ts';
import type { Amount, Measure } from './measure.ts';

type Words = Pick<Messages, 'charts' | 'formats'>;

/** "3 Statements, 40 min"; "nothing". */
export function sayAmount({ seconds, statements }: Amount, { charts, formats }: Words): string {
  const said = [
    ...(statements > 0 ? [charts.statements(statements)] : []),
    ...(seconds > 0 ? [saySeconds(seconds, formats)] : []),
  ];
  return said.length === 0 ? charts.nothing : said.join(', ');
}

/** The one of both that is measured: "40 min"; "3 Statements". */
export function sayMeasured(amount: number, measure: Measure, { charts, formats }: Words): string {
  return measure === 'seconds' ? saySeconds(amount, formats) : charts.statements(amount);
}
