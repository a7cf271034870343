import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemory, aStatementRow } from '../testing/open-memory-store.ts';
import { matchAll } from './match-all.ts';
import type { TranscriptFilter } from './record-conditions.ts';
import { createSearchStore } from './search-store.ts';
import { createStatementStore } from './statement-store.ts';
import { createTranscriptStore } from './transcript-store.ts';

function open() {
  const database = openMemory();
  const statements = createStatementStore(database);
  const search = createSearchStore(database);
  const transcript = createTranscriptStore(database);
  const find = (filter: TranscriptFilter, from = 0, count = 100) =>
    transcript.window(filter, from, count).map(({ sequence }) => sequence);
  return { database, statements, search, transcript, find };
}

describe('the transcript', () => {
  it('gives windows by the time at which things happened, and says where a row is', () => {
    const { statements, transcript, find } = open();
    const happened = [5, 1, 3, 3, 9];
    happened.forEach((time, index) => statements.insert(aStatementRow(index + 1, { happened: time })));
    expect(find({})).toEqual([5, 1, 4, 3, 2]);
    expect(find({}, 1, 2)).toEqual([1, 4]);
    expect([5, 1, 4, 3, 2].map((sequence) => transcript.position({}, sequence))).toEqual([0, 1, 2, 3, 4]);
    expect(transcript.position({}, 99)).toBeUndefined();
  });

  it('finds all words as beginnings, without accents or case, and takes signs for nothing', () => {
    const { statements, search, transcript, find } = open();
    const words = ['Ana completó Álgebra I', 'Bo watched fire safety', 'ANA watched "fire" drill'];
    words.forEach((text, index) => search.insert(statements.insert(aStatementRow(index + 1)), text, undefined));
    expect(find({ words: 'ana' })).toEqual([3, 1]);
    expect(find({ words: 'ALGE complet' })).toEqual([1]);
    expect(find({ words: 'f wat' })).toEqual([3, 2]);
    expect(find({ words: 'fire" OR "ana' })).toEqual([]);
    expect(find({ words: '*' })).toEqual([]);
    expect(transcript.count({ words: 'fire' })).toBe(2);
    expect(transcript.position({ words: 'fire' }, 2)).toBe(1);
    expect(transcript.position({ words: 'fire' }, 1)).toBeUndefined();
    statements.markVoided(aStatementRow(3).id, 'x');
    expect(transcript.ids({ words: 'fire' })).toEqual([aStatementRow(2).id]);
  });

  it('finds by words newest first, however long ago it happened and in whatever order it came', () => {
    const { statements, search, find } = open();
    const years = [2020, -150, 1969, 9999, 1970, 2026, 4000];
    years.forEach((year, index) => {
      const happened = Date.UTC(year, 5);
      search.insert(statements.insert(aStatementRow(index + 1, { happened })), 'fire', undefined);
    });
    expect(find({ words: 'fire' })).toEqual([4, 7, 6, 1, 5, 3, 2]);
    expect(find({ words: 'fire', from: Date.UTC(1969), until: Date.UTC(2021) })).toEqual([1, 5, 3]);
  });

  it('no longer finds what is taken out of the index', () => {
    const { statements, search, find } = open();
    [1, 2].forEach((number) => search.insert(statements.insert(aStatementRow(number)), 'fire', 80));
    search.delete(1);
    expect([find({ words: 'fire' }), find({ score: 0 })]).toEqual([[2], [2]]);
  });

  it('writes no operator of FTS5 that the reader typed', () => {
    expect(matchAll('a AND (b* NEAR "c)')).toBe('"a"* "AND"* "b"* "NEAR"* "c"*');
  });
});

/** A Statement with all that it can be filtered by. */
type Row = {
  readonly happened: number;
  readonly verb: string;
  readonly agent: string;
  readonly word: string;
  readonly score: number | null;
  /** It lies in one of three experiences, of which 2 and 3 lie in 1; 0 = in none. */
  readonly experience: number;
  readonly sentTo: string | null;
};

const experiences = [
  { experience: 1, kind: 'course', status: 'completed', above: [1] },
  { experience: 2, kind: 'quiz', status: 'passed', above: [1, 2] },
  { experience: 3, kind: 'quiz', status: 'failed', above: [1, 3] },
] as const;

const aRow: fc.Arbitrary<Row> = fc.record({
  happened: fc.integer({ min: -5, max: 5 }).map((days) => days * 86_400_000),
  verb: fc.constantFrom('v1', 'v2'),
  agent: fc.constantFrom('a1', 'a2'),
  word: fc.constantFrom('fire', 'first', 'aid'),
  score: fc.option(fc.integer({ min: -100, max: 100 })),
  experience: fc.integer({ min: 0, max: 3 }),
  sentTo: fc.option(fc.constantFrom('d1', 'd2')),
});

const aFilter: fc.Arbitrary<TranscriptFilter> = fc.record(
  {
    words: fc.constantFrom('fi', 'fire', 'aid', 'none'),
    from: fc.integer({ min: -6, max: 6 }).map((days) => days * 86_400_000),
    until: fc.integer({ min: -6, max: 6 }).map((days) => days * 86_400_000),
    verb: fc.constantFrom('v1', 'none'),
    credentialKey: fc.constantFrom('key', 'none'),
    agent: fc.constantFrom('a1', 'none'),
    course: fc.constantFrom('activity 1', 'activity 2', 'none'),
    kind: fc.constantFrom('course', 'quiz', 'video'),
    status: fc.constantFrom('passed', 'completed'),
    score: fc.constantFrom(0, 50),
    shared: fc.constantFrom('yes', 'no', 'd1', 'none'),
  },
  { requiredKeys: [] },
);

function isMatch(row: Row, filter: TranscriptFilter): boolean {
  const { words, from, until, verb, credentialKey, agent, course, kind, status, score, shared } = filter;
  const lies = experiences.find(({ experience }) => experience === row.experience);
  return (
    (words === undefined || row.word.startsWith(words)) &&
    (from === undefined || row.happened >= from) &&
    (until === undefined || row.happened < until) &&
    (verb === undefined || row.verb === verb) &&
    (credentialKey === undefined || credentialKey === 'key') &&
    (agent === undefined || row.agent === agent) &&
    (course === undefined || (lies?.above.some((above) => `activity ${above}` === course) ?? false)) &&
    (kind === undefined || lies?.kind === kind) &&
    (status === undefined || lies?.status === status) &&
    (score === undefined || (row.score !== null && row.score >= score)) &&
    (shared === undefined ||
      (shared === 'yes' ? row.sentTo !== null : shared === 'no' ? row.sentTo === null : row.sentTo === shared))
  );
}

/** A store with these Statements, each in its experience and with its delivery. */
function openWith(rows: readonly Row[]) {
  const store = open();
  const { database, statements, search } = store;
  for (const { experience, kind, status, above } of experiences) {
    database
      .prepare(
        `INSERT INTO experience (experience, activity, is_shown, kind, status, first_at, last_at, statements)
         VALUES (?, ?, 1, ?, ?, 0, 0, 1)`,
      )
      .run(experience, `activity ${experience}`, kind, status);
    const link = database.prepare('INSERT INTO experience_above (above, experience) VALUES (?, ?)');
    for (const one of above) link.run(one, experience);
  }
  database.exec(`
    INSERT INTO destination (id, name, address, key, secret, versions, created_at, revision, failures)
      VALUES ('d1', '', '', '', x'', '', 0, 0, 0), ('d2', '', '', '', x'', '', 0, 0, 0);
    INSERT INTO share (id, destination_id, created_at) VALUES ('s', 'd1', 0);`);
  const place = database.prepare('INSERT INTO experience_statement (sequence, experience, attempt) VALUES (?, ?, 0)');
  const send = database.prepare(
    "INSERT INTO delivery (share_id, destination_id, sequence, state, attempts) VALUES ('s', ?, ?, 'sent', 1)",
  );
  rows.forEach(({ happened, verb, agent, word, score, experience, sentTo }, index) => {
    const sequence = statements.insert(aStatementRow(index + 1, { happened, verb, agents: [agent] }));
    search.insert(sequence, word, score ?? undefined);
    if (experience > 0) place.run(sequence, experience);
    if (sentTo !== null) send.run(sentTo, sequence);
  });
  return store;
}

describe('a filter of the transcript', () => {
  it('finds what a plain walk through all Statements finds, in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(aRow, { maxLength: 25 }),
        fc.array(aFilter, { minLength: 1, maxLength: 4 }),
        (rows, filters) => {
          const { database, transcript, find } = openWith(rows);
          for (const filter of filters) {
            const expected = rows
              .map((row, index) => ({ ...row, sequence: index + 1 }))
              .filter((row) => isMatch(row, filter))
              .toSorted((one, other) => other.happened - one.happened || other.sequence - one.sequence)
              .map(({ sequence }) => sequence);
            expect(find(filter)).toEqual(expected);
            expect(find(filter, 1, 2)).toEqual(expected.slice(1, 3));
            expect(transcript.count(filter)).toBe(expected.length);
            expect(transcript.ids(filter)).toEqual(expected.map((sequence) => aStatementRow(sequence).id));
            const positions = rows.map((_, index) => transcript.position(filter, index + 1));
            expect(positions).toEqual(
              rows.map((_, index) => (expected.includes(index + 1) ? expected.indexOf(index + 1) : undefined)),
            );
          }
          database.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
