// What the Statements come to, as the page asks for it.
import { describe, expect, it } from 'vitest';
import type { RecordFilter } from '../../contract/experience.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aStatementRef, voided } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { post, settled, share, startBoth } from '../../testing/two-cairns.ts';

const adl = 'http://adlnet.gov/expapi';
const site = 'https://lms.example.org';
const ana = { name: 'Ana Ruiz', mbox: 'mailto:ana@example.org' };

const course = {
  id: `${site}/course/knots`,
  definition: { name: { en: 'Knots', es: 'Nudos' }, type: `${adl}/activities/course` },
};
const quiz = {
  id: `${site}/quiz/knots`,
  definition: { name: { en: 'Knot quiz' }, type: `${adl}/activities/assessment` },
};
const question = {
  id: `${site}/quiz/knots/1`,
  definition: {
    name: { en: 'Which holds?' },
    type: `${adl}/activities/cmi.interaction`,
    interactionType: 'choice' as const,
    correctResponsesPattern: ['b'],
    choices: [
      { id: 'a', description: { en: 'The granny knot' } },
      { id: 'b', description: { en: 'The bowline' } },
    ],
  },
};

function did(name: string, parts: Partial<Statement>): Statement {
  const verb = { id: `${adl}/verbs/${name}`, display: { en: name, es: `${name} (es)` } };
  return { actor: ana, verb, object: course, timestamp: '2026-03-02T10:00:00Z', ...parts };
}

const inQuiz = { contextActivities: { parent: [quiz], grouping: [course] } };
const inCourse = { contextActivities: { parent: [course] } };

/** A course with a quiz with a question, and an event a year before. */
const life: readonly Statement[] = [
  did('initialized', {}),
  did('answered', {
    object: question,
    context: inQuiz,
    result: { response: 'a', success: false },
    timestamp: '2026-03-02T10:05:00Z',
  }),
  did('passed', {
    object: quiz,
    context: inCourse,
    result: {
      score: { scaled: 0.87 },
      success: true,
      extensions: { 'https://e.example/sheet': 'https://e.example/1' },
    },
    timestamp: '2026-03-02T10:10:00Z',
  }),
  did('completed', { result: { completion: true, duration: 'PT12M' }, timestamp: '2026-03-02T10:12:00Z' }),
  did('attended', {
    object: {
      id: `${site}/event/sailing`,
      definition: { name: { en: 'Sailing day' }, type: `${adl}/activities/meeting` },
    },
    timestamp: '2025-03-02T10:00:00Z',
  }),
];

async function startWithLife(): Promise<TestLrs> {
  const lrs = await startTestLrs();
  await post(lrs, ...life);
  return lrs;
}

async function titles(lrs: TestLrs, filter: RecordFilter): Promise<string[]> {
  const { total, rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '50', ...filter } });
  expect(total).toBe(rows.length);
  return rows.map(({ title }) => title);
}

describe('the experiences', () => {
  it('are told at once after Statements were stored, each in what holds it', async () => {
    const lrs = await startWithLife();
    const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '50', language: 'es' } });
    expect(rows.map(({ title }) => title)).toEqual(['Nudos', 'Sailing day']);
    expect(rows[0]).toMatchObject({
      activity: course.id,
      kind: 'course',
      standing: { status: 'completed' },
      parts: 1,
      statements: 4,
      within: [],
      shared: false,
      noted: false,
    });
  });

  it('are found by every filter, and by filters together', async () => {
    const lrs = await startWithLife();
    const expected: readonly [RecordFilter, readonly string[]][] = [
      [{}, ['Knots', 'Sailing day']],
      [{ since: '2026-01-01' }, ['Knots']],
      [{ until: '2025-12-31' }, ['Sailing day']],
      [{ kind: 'question' }, ['Which holds?']],
      [{ status: 'completed' }, ['Knots']],
      [{ course: course.id }, ['Knots', 'Knot quiz', 'Which holds?']],
      [{ course: 'https://nowhere.example' }, []],
      [{ verb: `${adl}/verbs/answered` }, ['Knots']],
      [{ source: lrs.key }, ['Knots', 'Sailing day']],
      [{ source: 'another' }, []],
      [{ person: 'mbox::mailto:ana@example.org' }, ['Knots', 'Sailing day']],
      [{ person: 'mbox::mailto:bo@example.org' }, []],
      [{ words: 'quiz' }, ['Knot quiz']],
      [{ words: 'nudo' }, ['Knots']],
      [{ words: 'sail', since: '2026-01-01' }, []],
      [{ course: course.id, score: '80', kind: 'exam' }, ['Knot quiz']],
      [{ shared: 'yes' }, []],
      [{ shared: 'no' }, ['Knots', 'Sailing day']],
    ];
    for (const [filter, found] of expected) expect(await titles(lrs, filter), JSON.stringify(filter)).toEqual(found);
  });

  it('answers 400 for a filter that cannot be meant', async () => {
    const lrs = await startTestLrs();
    const ask = (filter: Readonly<Record<string, string>>) =>
      lrs.askApi('GET /api/experiences', { query: { from: '0', count: '1', ...filter } });
    const answers = await Promise.all([ask({ since: 'today' }), ask({ kind: 'thing' }), ask({ score: '101' })]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('tell attempts, answers in words, evidence and days of one', async () => {
    const lrs = await startWithLife();
    const detail = await lrs.api('GET /api/experience', { query: { activity: course.id } });
    expect(detail.parts.map(({ title, within }) => [title, within])).toEqual([
      ['Knot quiz', [{ activity: course.id, title: 'Knots' }]],
    ]);
    expect(detail.answers).toEqual([
      expect.objectContaining({
        question: 'Which holds?',
        response: 'The granny knot',
        right: 'The bowline',
        success: false,
        attempt: 1,
      }),
    ]);
    expect(detail.evidence).toEqual([expect.objectContaining({ kind: 'link', address: 'https://e.example/1' })]);
    expect(detail.days).toMatchObject([{ statements: 4, seconds: 720 }]);
    expect(detail.recordedBy).toEqual(['everything']);
    const unknown = await lrs.askApi('GET /api/experience', { query: { activity: 'https://nowhere.example' } });
    expect(unknown.status).toBe(404);
  });

  it('can be opened, and so can all that they lie in, be it an experience of its own or not', async () => {
    const lrs = await startTestLrs();
    const programme = {
      id: `${site}/programme/seamanship`,
      definition: { name: { en: 'Seamanship' }, type: 'http://example.org/types/programme' },
    };
    // Nobody tells of the course and the programme themselves.
    const grouping = [programme, course];
    await post(lrs, did('passed', { object: quiz, context: { contextActivities: { grouping } } }));
    const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '50' } });
    expect(rows.map(({ title, within }) => [title, within.map((ref) => ref.title)])).toEqual([
      ['Knot quiz', ['Knots', 'Seamanship']],
    ]);
    for (const { activity, title } of rows.flatMap(({ within }) => within)) {
      const { summary, parts } = await lrs.api('GET /api/experience', { query: { activity } });
      expect([summary.title, parts.length]).toEqual([title, 1]);
    }
  });

  it('lose what is voided, and give the Statements of all below', async () => {
    const lrs = await startWithLife();
    const ids = async () => (await lrs.api('POST /api/experiences/ids', { body: { activities: [course.id] } })).ids;
    const before = await ids();
    expect(before).toHaveLength(4);
    await post(lrs, did('voided', { verb: voided, object: aStatementRef(before[0]) }));
    expect(await ids()).toEqual(before.slice(1));
    expect(await titles(lrs, { status: 'completed' })).toEqual([]);
  });

  it('know to whom they were sent', async () => {
    const { lrs, destination } = await startBoth();
    const ids = await post(lrs, did('attended', {}));
    await settled(lrs, await share(lrs, destination, ids));
    expect(await titles(lrs, { shared: 'yes' })).toEqual(['Knots']);
    expect(await titles(lrs, { shared: destination.id })).toEqual(['Knots']);
    expect(await titles(lrs, { shared: 'no' })).toEqual([]);
    const { sharing } = await lrs.api('GET /api/experience', { query: { activity: course.id } });
    expect(sharing).toMatchObject([{ destination: destination.id, sent: 1, waiting: 0 }]);
  });
});

describe('the overview', () => {
  it('tells the year, what takes the time, and what was achieved', async () => {
    const lrs = await startTestLrs();
    const now = new Date().toISOString();
    await post(lrs, ...life.slice(0, 4).map((statement) => ({ ...statement, timestamp: now })));
    const overview = await lrs.api('GET /api/overview');
    expect(overview).toMatchObject({
      statements: 4,
      experiences: 1,
      days: [{ day: overview.today, statements: 4 }],
      subjects: [{ ref: { activity: course.id, title: 'Knots' }, statements: 4 }],
      inProgress: [],
      achievements: [{ title: 'Knots' }],
    });
  });
});

describe('what there is to choose and to find', () => {
  it('offers what filters can be set to, in the reader’s language', async () => {
    const lrs = await startWithLife();
    const choices = await lrs.api('GET /api/filter-choices', { query: { language: 'es' } });
    expect(choices.courses).toEqual([{ value: course.id, text: 'Nudos', count: 4 }]);
    expect(choices.people).toEqual([{ value: 'mbox::mailto:ana@example.org', text: 'Ana Ruiz', count: 5 }]);
    expect(choices.verbs).toContainEqual({ value: `${adl}/verbs/passed`, text: 'passed (es)', count: 1 });
    expect(choices.sources).toEqual([{ value: lrs.key, text: 'everything', count: 5 }]);
    expect(choices.kinds.map(({ value }) => value).toSorted()).toEqual(['course', 'event', 'exam', 'question']);
  });

  it('finds experiences, people and notes by the beginnings of words', async () => {
    const lrs = await startWithLife();
    await lrs.api('POST /api/notes', { body: { activity: course.id, text: 'The rabbit comes out of the hole.' } });
    const find = (words: string) => lrs.api('GET /api/find', { query: { words } });
    expect((await find('kno')).experiences.map(({ title }) => title)).toEqual(['Knots', 'Knot quiz']);
    expect((await find('rúi an')).people).toEqual([
      { identifier: 'mbox::mailto:ana@example.org', name: 'Ana Ruiz', statements: 5 },
    ]);
    expect(await find('rabb')).toMatchObject({
      experiences: [{ title: 'Knots', noted: true }],
      notes: [{ of: 'experience', activity: course.id, title: 'Knots' }],
    });
    expect(await find(' ')).toEqual({ experiences: [], people: [], notes: [], collections: [] });
  });
});
