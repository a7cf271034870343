import { describe, expect, it } from 'vitest';
import { openMemory, aStatementRow } from '../testing/open-memory-store.ts';
import type { StatementFilter } from './select-statements.ts';
import { conditionsIn, countMatches, narrowest, selectSequences } from './select-statements.ts';
import type { Sql } from './sql.ts';
import { createStatementPageStore } from './statement-page-store.ts';
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

  it.each(filters)('by %s use an index, whichever condition finds the rows, and sort nothing', (_, filter) => {
    const database = openMemory();
    const expectIndexed = ({ text, values }: Sql) => {
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      const steps = plan.map(({ detail }) => detail);
      // The bounds make a walk along the primary key a SEARCH too.
      const bad = steps.filter((step) => /^SCAN (?!chain|\(subquery|CONSTANT)|TEMP B-TREE/.test(step));
      expect(bad, steps.join('\n')).toEqual([]);
    };
    const conditions = conditionsIn(filter);
    for (const driver of conditions.length === 0 ? [undefined] : conditions) {
      for (const ascending of [true, false]) {
        expectIndexed(selectSequences({ filter, ascending, above: 0, upTo: 100, limit: 50, driver }));
      }
      if (driver !== undefined) expectIndexed(countMatches(driver, filter));
    }
  });

  it('are driven by the condition that the fewest Statements meet', () => {
    const database = openMemory();
    const statements = createStatementStore(database);
    for (let number = 1; number <= 20; number += 1) {
      statements.insert(aStatementRow(number, { agents: number === 7 ? ['rare'] : ['usual'] }));
    }
    const { verb } = aStatementRow(1);
    const count = ({ text, values }: Sql) =>
      Number(
        database
          .prepare(text)
          .pluck()
          .get(...values),
      );
    expect(narrowest({ agent: 'rare', verb }, count)).toBe('agent');
    expect(narrowest({ agent: 'usual', verb, registration: 'none' }, count)).toBe('registration');
    expect(narrowest({ verb, activity: 'http://example.org/1' }, count)).toBe('activity');
    expect(narrowest({ agent: 'usual' }, count)).toBe('agent');
    expect(narrowest({}, count)).toBeUndefined();
  });

  // Each row is 12 or 13 characters: with 1 and 30 the size cuts the pages before their number of rows does.
  it.each([1, 30, 1_000])('find exactly what a plain scan finds, in both directions, with pages of %i', (largest) => {
    const database = openMemory();
    const statements = createStatementStore(database);
    const pages = createStatementPageStore(database);
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
          const { rows: page, hasMore } = pages.select(
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
