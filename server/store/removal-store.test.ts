import { expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';

const plans: readonly (readonly [string, string])[] = [
  [
    'what an experience holds',
    `SELECT s.sequence FROM experience AS e JOIN experience_above AS a ON a.above = e.experience
    JOIN experience_statement AS l ON l.experience = a.experience JOIN statement AS s ON s.sequence = l.sequence
    WHERE e.activity = 'x'`,
  ],
  ['what happened in a period', 'SELECT sequence FROM statement WHERE happened >= 1 AND happened < 2'],
  ['what a removal took out', 'SELECT id FROM removed_statement WHERE removal = 1 ORDER BY happened, sequence LIMIT 9'],
  ['the newest that can come back', 'SELECT max(stored) FROM removed_statement'],
  ['a tombstone', "SELECT 1 FROM tombstone WHERE id = 'x'"],
  ['lines of the ledger', 'SELECT 1 FROM delivery WHERE sequence = 1'],
  ['what inherits', 'DELETE FROM inherited_filter WHERE sequence = 1'],
  ['a link', "DELETE FROM statement_agent WHERE agent = 'x' AND sequence = 1"],
];

it.each(plans)('finds %s without looking at everything', (_, query) => {
  const steps = openMemory().prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { readonly detail: string }[];
  const details = steps.map(({ detail }) => detail).join('\n');
  expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
  expect(details).toMatch(/SEARCH/);
});
