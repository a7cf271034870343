import { expect, it } from 'vitest';
import { csvFormOf, csvLine } from './write-csv.ts';

it('quotes what a cell cannot hold otherwise', () => {
  expect(csvLine(['Fire, "safety"', 'two\nlines', 'plain'])).toBe('"Fire, ""safety""","two\nlines",plain\r\n');
});

it('lets no text become a formula, whatever stands before or behind its sign', () => {
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '=1\nmore',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ];
  for (const formula of formulas) expect(csvLine(['a', formula]).replaceAll('"', '').slice(2)).toBe(`'${formula}\r\n`);
});

it('leaves numbers as they are, below nothing too', () => {
  expect(csvLine([-2, 0.5])).toBe('-2,0.5\r\n');
});

it('parts cells and fractions as spreadsheets of the language do', () => {
  expect(csvLine(['a', 0.5], csvFormOf('es'))).toBe('a;0,5\r\n');
  expect(csvLine(['a', 0.5], csvFormOf('en'))).toBe('a,0.5\r\n');
});
