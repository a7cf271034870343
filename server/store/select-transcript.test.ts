import { describe, expect, it } from 'vitest';
import { openMemory } from '../testing/open-memory-store.ts';
import type { TranscriptFilter } from './record-conditions.ts';
import { countMatches, countNewer, countSet, drivingSets, selectIds, selectWindow } from './select-transcript.ts';
import type { Sql } from './sql.ts';

const filters: readonly TranscriptFilter[] = [
  { verb: 'v' },
  { credentialKey: 'k' },
  { agent: 'a' },
  { course: 'c' },
  { kind: 'quiz' },
  { status: 'passed' },
  { course: 'c', kind: 'quiz', status: 'passed' },
  { score: 50 },
  { shared: 'yes' },
  { shared: 'no' },
  { shared: 'd' },
];

function planOf(database: ReturnType<typeof openMemory>, { text, values }: Sql): string {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { readonly detail: string }[];
  return steps.map(({ detail }) => detail).join('; ');
}

describe('the queries of the transcript', () => {
  it('find a window by time from the newest on, without sorting', () => {
    const database = openMemory();
    for (const filter of [{}, { from: 1, until: 2 }, ...filters]) {
      const plan = planOf(database, selectWindow(filter, { by: 'time' }, 100, 0));
      expect(plan, JSON.stringify(filter)).toMatch(
        /^(?:SCAN|SEARCH) s USING COVERING INDEX|^(?:SCAN|SEARCH) s USING INDEX/,
      );
      expect(plan, JSON.stringify(filter)).toContain('statement_happened');
      expect(plan, JSON.stringify(filter)).not.toMatch(/TEMP B-TREE|LIST SUBQUERY|SCAN [etbadp]\b/);
    }
  });

  it('find a window by words in the order in which the index has them', () => {
    const database = openMemory();
    for (const filter of [{}, { from: 1, until: 2 }, ...filters]) {
      const plan = planOf(database, selectWindow({ ...filter, words: 'f' }, { by: 'words' }, 100, 0));
      expect(plan, JSON.stringify(filter)).toMatch(/^SCAN t VIRTUAL TABLE INDEX/);
      expect(plan, JSON.stringify(filter)).not.toContain('TEMP B-TREE');
    }
  });

  it('read no whole Statement to count', () => {
    const database = openMemory();
    for (const filter of filters) {
      const byTime = planOf(database, countMatches(filter, { by: 'time' }, 100));
      expect(byTime, JSON.stringify(filter)).toContain('USING COVERING INDEX statement_happened');
      const byWords = planOf(database, countMatches({ ...filter, words: 'f' }, { by: 'words' }, 100));
      for (const plan of [byTime, byWords]) {
        expect(plan, JSON.stringify(filter)).not.toMatch(/(?:SCAN|SEARCH) statement (?!USING COVERING INDEX)/);
      }
      for (const set of drivingSets(filter)) {
        expect(planOf(database, countSet(set, 100)), JSON.stringify(filter)).not.toMatch(
          /SCAN (?!statement_score|d USING|e USING COVERING|\(subquery)|(?:SCAN|SEARCH) statement (?!USING COVERING INDEX)/,
        );
      }
    }
  });

  it('reach few Statements of a small set by themselves', () => {
    const database = openMemory();
    for (const filter of filters) {
      const [set] = drivingSets(filter);
      if (set === undefined) continue;
      const driver = { by: 'set', set } as const;
      for (const query of [selectWindow(filter, driver, 100, 0), selectIds(filter, driver)]) {
        expect(planOf(database, query), JSON.stringify(filter)).toContain(
          'SEARCH s USING INTEGER PRIMARY KEY (rowid=?)',
        );
      }
    }
  });

  it('say where a row is without sorting', () => {
    const database = openMemory();
    const plan = planOf(database, countNewer({}, 7));
    expect(plan).toContain('SEARCH s USING COVERING INDEX statement_happened');
    expect(planOf(database, countNewer({ words: 'f' }, 7))).not.toContain('TEMP B-TREE');
  });
});
