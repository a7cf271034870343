import { expect, it } from 'vitest';
import { aCsvMapping } from '../../testing/a-csv-mapping.ts';
import { openQuestions } from './mapping-questions.ts';

const table = {
  columns: ['Who', 'Title', 'Date', 'Status'],
  values: [['Ana', 'Bob'], [], [], ['ok', 'Zorp']],
  known: null,
};

it('asks for what no Statement can do without', () => {
  expect(openQuestions(table, aCsvMapping())).toEqual([]);
  expect(openQuestions(table, aCsvMapping({ title: null }))).toEqual(['title']);
  expect(openQuestions(table, aCsvMapping({ title: null, fixedTitle: 'Fire safety' }))).toEqual([]);
  expect(openQuestions(table, aCsvMapping({ when: null }))).toEqual(['when']);
  expect(openQuestions(table, aCsvMapping({ person: { column: 'Who', value: '' } }))).toEqual(['person']);
  const status = { column: 'Status', meanings: { ok: 'passed' as const } };
  expect(openQuestions(table, aCsvMapping({ status }))).toEqual(['words']);
});

it('asks nothing of a table that is known', () => {
  expect(openQuestions({ ...table, known: 'sql-lrs' }, aCsvMapping({ title: null, when: null }))).toEqual([]);
});
