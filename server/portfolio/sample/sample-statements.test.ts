import { expect, test } from 'vitest';
import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import { validateStatement } from '../../contract/xapi/validate-statement.ts';
import { sampleStatements } from './sample-statements.ts';

const now = Date.UTC(2026, 10, 22, 11, 30);

test.each(['1.0.3', '2.0.0'] as const)('every Statement of the sample is valid in %s', (version) => {
  for (const statement of sampleStatements(now, 'en')) expect(validateStatement(statement, version)).toEqual([]);
});

test('the same day and language tell the same Statements, another moment others', () => {
  expect(sampleStatements(now, 'es')).toEqual(sampleStatements(now, 'es'));
  const ids = new Set(sampleStatements(now, 'en').map(({ id }) => id));
  const later = sampleStatements(now + 1, 'en').filter(({ id }) => ids.has(id));
  expect(later).toEqual([]);
});

test('it is a year of learning, of which nothing lies ahead', () => {
  const statements = sampleStatements(now, 'en');
  expect(statements.length).toBeGreaterThanOrEqual(120);
  expect(statements.length).toBeLessThanOrEqual(200);
  const times = statements.map(({ timestamp }) => parseTimestamp(timestamp ?? '') ?? NaN);
  expect(Math.max(...times)).toBeLessThan(now);
  expect(Math.min(...times)).toBeGreaterThan(now - 371 * 86_400_000);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test('each id stands once', () => {
  const ids = sampleStatements(now, 'en').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
