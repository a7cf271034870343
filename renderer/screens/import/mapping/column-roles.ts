// What each column is taken for, as the form asks it: one choice for each column, and of most choices only one column.
import type { CsvMapping, CsvMeaning, CsvTable } from '../../../../server/contract/csv-mapping.ts';
import { meaningOf } from '../../../../server/contract/csv/status-words.ts';

export const columnRoles = [
  'title',
  'when',
  'status',
  'score',
  'duration',
  'person',
  'description',
  'comment',
  'activity',
  'kept',
  'left-out',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

export function roleOf(mapping: CsvMapping, column: string): ColumnRole {
  const held: Partial<Record<ColumnRole, string | null | undefined>> = {
    title: mapping.title,
    when: mapping.when,
    status: mapping.status?.column,
    score: mapping.score,
    duration: mapping.duration?.column,
    person: mapping.person?.column,
    description: mapping.description,
    comment: mapping.comment,
    activity: mapping.activity,
  };
  const role = columnRoles.find((one) => held[one] === column);
  return role ?? (mapping.kept.includes(column) ? 'kept' : 'left-out');
}

/** The mapping with another role for a column. A column that had the role before is kept as it is. */
export function withRole(
  mapping: CsvMapping,
  table: Pick<CsvTable, 'columns' | 'values'>,
  column: string,
  role: ColumnRole,
): CsvMapping {
  const before = table.columns.find((name) => role !== 'kept' && role !== 'left-out' && roleOf(mapping, name) === role);
  const freed = without(mapping, column);
  const moved = before === undefined || before === column ? freed : withKept(without(freed, before), before);
  switch (role) {
    case 'title':
    case 'when':
    case 'score':
    case 'description':
    case 'comment':
    case 'activity':
      return { ...moved, [role]: column };
    case 'person':
      return { ...moved, person: { column, value: '' } };
    case 'duration':
      return { ...moved, duration: { column, unit: mapping.duration?.unit ?? 'hours' } };
    case 'status':
      return { ...moved, status: { column, meanings: guessMeanings(table, column) } };
    case 'kept':
      return withKept(moved, column);
    case 'left-out':
      return moved;
  }
}

/** What the words of a column mean as far as that can be told. */
function guessMeanings({ columns, values }: Pick<CsvTable, 'columns' | 'values'>, column: string) {
  const words = values[columns.indexOf(column)] ?? [];
  const meanings = words.map((word) => [word, meaningOf(word, 'completed')] as const);
  return Object.fromEntries(meanings.filter((entry): entry is readonly [string, CsvMeaning] => entry[1] !== undefined));
}

function without(mapping: CsvMapping, column: string): CsvMapping {
  const free = (held: string | null) => (held === column ? null : held);
  return {
    ...mapping,
    title: free(mapping.title),
    when: free(mapping.when),
    score: free(mapping.score),
    description: free(mapping.description),
    comment: free(mapping.comment),
    activity: free(mapping.activity),
    status: mapping.status?.column === column ? null : mapping.status,
    duration: mapping.duration?.column === column ? null : mapping.duration,
    person: mapping.person?.column === column ? null : mapping.person,
    kept: mapping.kept.filter((name) => name !== column),
  };
}

function withKept(mapping: CsvMapping, column: string): CsvMapping {
  return { ...mapping, kept: [...mapping.kept.filter((name) => name !== column), column] };
}
