import { expect, it } from 'vitest';
import { atLeast, atMost } from './figures.ts';
import { printFigures } from './print.ts';

it('sets figures under each other and names the budgets that were missed', () => {
  const latency = { p50: 1.234, p95: 12.34, p99: 123.4 };
  const text = printFigures([
    { what: 'POST', measured: 400, reference: 1000, unit: '/s', budget: atLeast(0.5, 0.4) },
    { what: 'verb', statements: 2000, measured: 1.234, unit: 'ms', latency, budget: atMost(10, 'ms', 12.34, 'p95') },
    { what: 'start', statements: 2000, measured: 0.3, unit: 's', budget: atMost(0.5, 's', 0.3) },
  ]);
  expect(text.split('\n').map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    'what Statements measured reference ratio p50 p95 p99 budget note',
    'POST 400 /s 1000 /s 0.40 ratio ≥ 0.5 MISSED',
    'verb 2000 1.23 ms 1.23 ms 12.3 ms 123 ms p95 ≤ 10 ms MISSED',
    'start 2000 0.30 s ≤ 0.5 s',
    '',
    'Budgets missed: POST; verb at 2000',
    '',
  ]);
});

it('says so when every budget was kept', () => {
  expect(printFigures([])).toContain('Budgets missed: none');
});
