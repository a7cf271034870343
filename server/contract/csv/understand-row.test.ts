import { describe, expect, it } from 'vitest';
import { aCsvMapping } from '../../testing/a-csv-mapping.ts';
import type { CsvMapping } from '../csv-mapping.ts';
import { verbOfDeed } from '../deed-verbs.ts';
import { createRowReader } from './understand-row.ts';
import type { RowDeed } from './understand-row.ts';

const columns = ['Who', 'Title', 'Date', 'Status', 'Score', 'Time', 'Extra'];

function understand(some: Partial<CsvMapping>, cells: Partial<Record<string, string>>) {
  const full = { Title: 'Welding', Date: '2024-03-02', ...cells };
  return createRowReader(columns, aCsvMapping(some))(columns.map((column) => full[column as 'Title'] ?? ''));
}

function deedOf(some: Partial<CsvMapping>, cells: Partial<Record<string, string>>): RowDeed {
  const row = understand(some, cells);
  if (row.kind !== 'deed') throw new Error(`This row is ${row.kind}.`);
  return row.deed;
}

describe('how it ended', () => {
  const status: CsvMapping['status'] = {
    column: 'Status',
    meanings: { ok: 'passed', ko: 'failed', '…': 'begun', there: 'attended', done: 'completed', '': 'nothing' },
  };

  it('is told by Verb, success and completion', () => {
    expect(deedOf({ status }, { Status: 'ok' })).toMatchObject({
      verb: verbOfDeed.passed,
      success: true,
      completion: true,
    });
    expect(deedOf({ status }, { Status: 'ko' })).toMatchObject({ success: false, completion: null });
    expect(deedOf({ status }, { Status: '…' })).toMatchObject({ success: null, completion: false });
    expect(deedOf({ status }, { Status: 'there' })).toMatchObject({ verb: verbOfDeed.attended, completion: null });
    expect(deedOf({ status }, { Status: 'done' })).toMatchObject({ verb: verbOfDeed.completed, completion: true });
  });

  it('makes no Statement of what was not done, whatever else the row lacks', () => {
    expect(understand({ status }, { Status: '', Date: '', Title: '' })).toEqual({ kind: 'nothing' });
  });

  it('is asked for where nobody has said what a word means, also of words that objects know', () => {
    expect(understand({ status }, { Status: 'Zorp' })).toMatchObject({ reason: 'no-result', detail: 'Zorp' });
    expect(understand({ status }, { Status: 'constructor' })).toMatchObject({ reason: 'no-result' });
  });

  it('leaves what was done to a list of books', () => {
    expect(deedOf({ status, verb: verbOfDeed.read.id }, { Status: 'done' }).verb).toEqual(verbOfDeed.read);
  });
});

it('takes the rows of one person alone, and nobody’s before it is said whose', () => {
  const person = (value: string) => ({ person: { column: 'Who', value } });
  expect(understand(person('ANA@example.org '), { Who: 'ana@example.org' }).kind).toBe('deed');
  expect(understand(person('ana@example.org'), { Who: 'bob@example.org' }).kind).toBe('nothing');
  expect(understand(person(''), { Who: '' }).kind).toBe('nothing');
});

it('names what a row lacks', () => {
  expect(understand({}, { Title: ' ' })).toMatchObject({ reason: 'no-title' });
  expect(understand({}, { Date: 'soon' })).toMatchObject({ reason: 'no-date', detail: 'soon' });
  expect(understand({}, { Date: '2024-02-30' })).toMatchObject({ reason: 'impossible-date', detail: '2024-02-30' });
  expect(deedOf({ title: null, fixedTitle: 'Fire safety' }, {}).title).toBe('Fire safety');
});

describe('a score', () => {
  const score = { score: 'Score', scoreMax: 10 };

  it('lies between what is known of it', () => {
    expect(deedOf(score, { Score: '9,5' }).score).toEqual({ scaled: 0.95, raw: 9.5, min: 0, max: 10 });
    expect(deedOf(score, { Score: '80 %' }).score).toEqual({ scaled: 0.8, raw: 80, min: 0, max: 100 });
    expect(deedOf({ ...score, scoreMin: 1, scoreMax: 5 }, { Score: '3' }).score).toMatchObject({ scaled: 0.5, min: 1 });
  });

  it('outside of that is told without it', () => {
    expect(deedOf(score, { Score: '11' }).score).toEqual({ raw: 11 });
    expect(deedOf({ ...score, scoreMin: 20 }, { Score: '5' }).score).toEqual({ raw: 5 });
  });

  it('that is no number is kept as it is', () => {
    expect(deedOf(score, { Score: '=1+1' })).toMatchObject({ score: null, kept: [['Score', '=1+1']] });
  });
});

it('keeps what is to be kept and says how long it took', () => {
  const some: Partial<CsvMapping> = { kept: ['Extra', 'Who'], duration: { column: 'Time', unit: 'hours' } };
  expect(deedOf(some, { Extra: 'Room 4', Time: '1,5' })).toMatchObject({ seconds: 5400, kept: [['Extra', 'Room 4']] });
});
