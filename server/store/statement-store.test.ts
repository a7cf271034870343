import { describe, expect, it } from 'vitest';
import { openMemory, aStatementRow } from '../testing/open-memory-store.ts';
import type { StatementFilter } from './select-statements.ts';
import { selectPage } from './select-statements.ts';
import { createStatementStore } from './statement-store.ts';

describe('queries', () => {
  const filters: readonly (readonly [string, StatementFilter])[] = [
    ['nothing', {}],
    ['agent', { agent: 'agent 1' }],
    ['agent anywhere', { agent: 'agent 1', relatedAgents: true }],
    ['activity anywhere', { activity: 'http://example.org/1', relatedActivities: true }],
    ['verb', { verb: 'http://example.org/verb' }],
    ['activity', { activity: 'http://example.org/1' }],
    ['registration', { registration: 'x' }],
    ['credential', { credentialKey: 'key' }],
    ['since and until', { since: 10, until: 20 }],
    [
      'agent and verb and activity',
      { agent: 'agent 1', verb: 'http://example.org/verb', activity: 'http://example.org/1' },
    ],
    [
      'everything',
      {
        agent: 'agent 1',
        relatedAgents: true,
        verb: 'http://example.org/verb',
        activity: 'http://example.org/1',
        relatedActivities: true,
        registration: 'x',
        since: 10,
        until: 20,
        credentialKey: 'key',
      },
    ],
  ];

  it.each(filters)('by %s uses an index and sorts nothing', (_, filter) => {
    const database = openMemory();
    for (const ascending of [true, false]) {
      const { text, values } = selectPage({ filter, ascending, upTo: 100, limit: 50 });
      const plan = (database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[]).map(
        ({ detail }) => detail,
      );
      expect(
        plan.filter((step) => /^SCAN (?!chain|CONSTANT)|TEMP B-TREE/.test(step)),
        plan.join('\n'),
      ).toEqual([]);
    }
  });

  // Each row is 12 or 13 characters: with 1 and 30 the size cuts the pages before their number of rows does.
  it.each([1, 30, 1_000])('find exactly what a plain scan finds, in both directions, with pages of %i', (largest) => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const rows = Array.from({ length: 60 }, (_, index) => aStatementRow(index + 1));
    for (const row of rows) statements.insert(row);
    statements.markVoided(aStatementRow(30).id, 'x');
    for (const [, filter] of filters.filter(([, one]) => one.registration === undefined)) {
      for (const ascending of [true, false]) {
        const wanted = rows
          .filter((row) => row.stored !== 30)
          .filter((row) => filter.agent === undefined || row.agents.includes(filter.agent))
          .filter((row) => filter.activity === undefined || row.activities.includes(filter.activity))
          .filter((row) => row.stored > (filter.since ?? 0) && row.stored <= (filter.until ?? Infinity))
          .map((row) => row.json);
        const found: string[] = [];
        let after: number | undefined;
        for (;;) {
          const { rows: page, hasMore } = statements.select(
            { filter, ascending, upTo: 60, limit: 7, ...(after === undefined ? {} : { after }) },
            largest,
            (json) => json,
          );
          found.push(...page.map(({ json }) => json));
          after = page.at(-1)?.sequence;
          if (!hasMore) break;
        }
        expect(found).toEqual(ascending ? wanted : wanted.toReversed());
      }
    }
  });
});
