import { expect, it } from 'vitest';
import type { CsvTable } from '../../contract/csv-mapping.ts';
import { aCsvMapping } from '../../testing/a-csv-mapping.ts';
import { recallMapping } from './recall-mapping.ts';

const table: CsvTable = {
  delimiter: ',',
  encoding: 'utf-8',
  columns: ['Title', 'Date', 'Status'],
  rows: [],
  rowCount: 0,
  values: [[], [], ['ok', 'Done', 'Zorp']],
  known: null,
};
const status = (meanings: Readonly<Record<string, 'passed' | 'completed' | 'nothing'>>) => ({
  column: 'Status',
  meanings,
});
const guessed = aCsvMapping({ status: status({ ok: 'completed', Done: 'completed' }) });

it('asks about a table that nobody has seen before, unless it is known', () => {
  expect(recallMapping(table, guessed, undefined)).toEqual({ mapping: guessed, isExplained: false });
  expect(recallMapping({ ...table, known: 'sql-lrs' }, guessed, undefined).isExplained).toBe(true);
});

it('takes what was said before, and of new words what they seem to mean', () => {
  const said = aCsvMapping({ zone: 'Asia/Tokyo', status: status({ ok: 'passed', Zorp: 'nothing' }) });
  expect(recallMapping(table, guessed, said)).toEqual({
    mapping: { ...said, status: status({ Done: 'completed', ok: 'passed', Zorp: 'nothing' }) },
    isExplained: true,
  });
});

it('asks again where a new word says nothing', () => {
  expect(recallMapping(table, guessed, aCsvMapping({ status: status({ ok: 'passed' }) })).isExplained).toBe(false);
});
