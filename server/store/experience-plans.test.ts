import { expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { createExperienceCountStore } from './experience-count-store.ts';
import { createExperienceDetailStore } from './experience-detail-store.ts';
import { createExperienceFactsStore } from './experience-facts-store.ts';
import { createExperienceGroupStore } from './experience-group-store.ts';
import { createExperienceOverviewStore } from './experience-overview-store.ts';
import { createExperienceReadStore } from './experience-read-store.ts';
import { createExperienceStore } from './experience-store.ts';
import { createExperienceTaskStore } from './experience-task-store.ts';
import { createExperienceTreeStore } from './experience-tree-store.ts';
import { connect } from './open-database.ts';

/** Every statement that the stores of experiences prepare, with how SQLite would go about it. */
function plans(): { readonly text: string; readonly plan: string }[] {
  const database = connect(':memory:');
  migrate(database, () => undefined);
  const texts: string[] = [];
  const prepare = database.prepare.bind(database);
  const listened = Object.assign(database, {
    prepare: (text: string) => {
      texts.push(text);
      return prepare(text);
    },
  });
  const counts = createExperienceCountStore(listened);
  createExperienceStore(listened);
  createExperienceTaskStore(listened);
  createExperienceGroupStore(listened);
  createExperienceTreeStore(listened, counts);
  createExperienceFactsStore(listened);
  createExperienceDetailStore(listened);
  createExperienceOverviewStore(listened);
  const reads = createExperienceReadStore(listened);
  const filter = {
    words: 'knots',
    since: '2026-01-01',
    kind: 'course',
    status: 'passed',
    course: 1,
    verb: 'v',
    source: 's',
    person: 'p',
    score: 50,
    shared: 'yes',
  } as const;
  reads.window(filter, 0, 1);
  reads.window({}, 0, 1);
  reads.count({ since: '2026-01-01', shared: 'no' });
  return texts.map((text) => {
    const steps = prepare(`EXPLAIN QUERY PLAN ${text.replace(/\?|@\w+/g, 'NULL')}`).all() as {
      readonly detail: string;
    }[];
    return { text, plan: steps.map(({ detail }) => detail).join('; ') };
  });
}

it('walks through Statements, groups and links for nothing', () => {
  for (const { text, plan } of plans()) {
    expect(plan, text).not.toMatch(
      /SCAN (?:s|l|d|g|t|r|a|b|statement|delivery|experience_(?:statement|group|day|trait|claim|above))\b(?! VIRTUAL| USING COVERING INDEX experience_\w+_top)/,
    );
  }
});

it('cuts a window out of an index that is in the order of time', () => {
  const plain = plans().find(({ text }) => /e\.holder IS NULL\s+ORDER BY e\.last_at/.test(text));
  expect(plain?.plan).toContain('experience_listed');
  expect(plain?.plan).not.toContain('TEMP B-TREE');
});

it('finds what was achieved and what is to be done without sorting', () => {
  const found = plans().filter(({ text }) => /INDEXED BY experience_achieved|ORDER BY height/.test(text));
  expect(found).toHaveLength(2);
  for (const { text, plan } of found) expect(plan, text).not.toContain('TEMP B-TREE');
});
