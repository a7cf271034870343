import { describe, expect, it } from 'vitest';
import { verbOfDeed } from '../../../../server/contract/deed-verbs.ts';
import type { CsvMapping } from '../../../../server/contract/csv-mapping.ts';
import { columnRoles, roleOf, withRole } from './column-roles.ts';
import { doubtsOf } from './date-doubts.ts';
import { sampleRows } from './sample-rows.ts';

const table = {
  columns: ['Date', 'Title', 'How', 'Notes'],
  rows: [
    ['03/04/2024', 'Welding', 'ok', ''],
    ['2024-02-30', 'Fire safety', 'ok', ''],
    ['2024-03-02', 'First aid', 'no', ''],
  ],
  values: [[], [], ['ok', 'no', 'Zorp'], []],
};

const mapping: CsvMapping = {
  person: null,
  title: 'Title',
  fixedTitle: '',
  activity: null,
  when: 'Date',
  dayFirst: true,
  zone: 'UTC',
  verb: verbOfDeed.completed.id,
  status: null,
  score: null,
  scoreMin: null,
  scoreMax: null,
  duration: null,
  description: null,
  comment: null,
  kept: ['Notes'],
};

describe('a column', () => {
  it('has the role it is given, each of them', () => {
    for (const role of columnRoles) expect(roleOf(withRole(mapping, table, 'How', role), 'How')).toBe(role);
  });

  it('that loses its role to another is kept as it is', () => {
    const changed = withRole(mapping, table, 'Notes', 'title');
    expect(changed).toMatchObject({ title: 'Notes', kept: ['Title'] });
  });

  it('that says how it ended comes with what its words mean, as far as that can be told', () => {
    expect(withRole(mapping, table, 'How', 'status').status).toEqual({
      column: 'How',
      meanings: { ok: 'completed', no: 'nothing' },
    });
  });

  it('of people asks which of them', () => {
    expect(withRole(mapping, table, 'Notes', 'person').person).toEqual({ column: 'Notes', value: '' });
  });

  it('that is left out is nowhere', () => {
    expect(withRole(mapping, table, 'Notes', 'left-out').kept).toEqual([]);
    expect(withRole(mapping, table, 'Date', 'left-out').when).toBeNull();
  });
});

describe('dates', () => {
  it('that may be meant either way are asked about', () => {
    expect(doubtsOf(table, 'Date').either).toEqual({
      text: '03/04/2024',
      dayFirst: '2024-04-03',
      monthFirst: '2024-03-04',
    });
  });

  it('are not, where another one tells', () => {
    const told = { ...table, rows: [...table.rows, ['15/04/2024', 'x', '', '']] };
    expect(doubtsOf(told, 'Date').either).toBeUndefined();
  });

  it('ask for the zone only where they have a time without one', () => {
    const withTime = (text: string) => doubtsOf({ ...table, rows: [[text]] }, 'Date').hasLocalTimes;
    expect(withTime('2024-03-02 16:41')).toBe(true);
    expect(withTime('2024-03-02T16:41:00Z')).toBe(false);
    expect(withTime('2024-03-02')).toBe(false);
  });
});

it('shows what the first rows would say, and what is wrong with which', () => {
  const rows = sampleRows(table, withRole(mapping, table, 'How', 'status'));
  expect(rows).toMatchObject([
    { row: 0, kind: 'deed', day: '2024-04-03', summary: { object: { name: 'Welding' }, result: { completion: true } } },
    { row: 1, kind: 'problem', reason: 'impossible-date', detail: '2024-02-30' },
  ]);
});
