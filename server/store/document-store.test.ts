import { expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';
import { listQueries } from './document-store.ts';

it.each(listQueries)('documents are listed by a look into an index: %s', (query) => {
  const values = { resource: 'state', activity: '', agent: '', registration: '', since: null };
  const plan = openMemory().prepare(`EXPLAIN QUERY PLAN ${query}`).all(values) as { detail: string }[];
  expect(plan[0]?.detail).toMatch(/^SEARCH document USING INDEX .*resource=\? AND activity=\? AND agent=\?/);
});
