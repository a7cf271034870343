// Sources of all other kinds, and what people write by hand.
import { expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const day = '2025-06-01';
const tincan = (type: string) => `http://id.tincanapi.com/activitytype/${type}`;
const streams = 'http://activitystrea.ms/schema/1.0/';

const tetris = activityNamed('http://id.tincanapi.com/activity/tincan-prototypes/tetris', 'Js Tetris', 'media');
const ofTetris = {
  grouping: [{ id: tetris.id }],
  category: ['http://id.tincanapi.com/recipe/tincan-prototypes/tetris/1'],
};
const level = (number: number) =>
  activityNamed(`${tetris.id}/level${number}`, `Js Tetris Level${number}`, tincan('game-level'));
const game = (minute: number, raw: number) => [
  said('attempted', tetris, { ...ofTetris, minute }),
  said('completed', level(1), {
    ...ofTetris,
    parent: [{ id: tetris.id }],
    minute: minute + 2,
    result: { score: { raw: raw / 2 } },
  }),
  said('completed', tetris, { ...ofTetris, minute: minute + 5, result: { score: { raw, min: 0 } } }),
];

const lesson = activityNamed('https://lms.example.org/sco/1', 'Ladders', 'lesson');
const scorm = (attempt: number, minute: number, result?: Statement['result']) => ({
  minute,
  category: ['https://w3id.org/xapi/scorm'],
  grouping: [
    activityNamed('https://lms.example.org/sco', 'Working at height', 'course'),
    activityNamed(`https://lms.example.org/sco/1?attempt=${attempt}`, undefined, 'attempt'),
  ],
  ...(result && { result }),
});

const cockpit = activityNamed('https://vr.example.org/cockpit', 'Cockpit fire', 'simulation');
const badge = activityNamed('https://badges.example.org/class/4', 'Robotics', `${streams}badge`);
const licence: Activity = {
  id: 'urn:example:licence',
  definition: { name: { es: 'Carné de conducir' }, type: 'http://adlnet.gov/expapi/activities/assessment' },
};
const book = activityNamed('urn:isbn:9780140449136', 'The Odyssey', 'http://id.tincanapi.com/activitytype/book');
const talk = activityNamed('https://example.org/fair', 'Open day', `${streams}event`);
const piano: Activity = { id: 'https://example.org/piano', definition: { name: { en: 'Piano' } } };

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'two games, with the best points, and their levels below',
    statements: [...game(0, 1200), ...game(30, 900)],
    shown: [
      `game "Js Tetris": completed, 1200 points, 2 attempts, ${day}`,
      `- game "Js Tetris Level1": completed, 600 points, 2 attempts, ${day}`,
    ],
  },
  {
    what: 'a SCORM lesson that was failed, left open, and passed at the next attempt',
    statements: [
      said('initialized', lesson, scorm(1, 0)),
      said('failed', lesson, scorm(1, 9, { success: false, score: { scaled: 0.3 } })),
      said('terminated', lesson, scorm(1, 9, { duration: 'PT9M' })),
      said('initialized', lesson, scorm(2, 30)),
      said('suspended', lesson, scorm(2, 34, { duration: 'PT4M' })),
      said('resumed', lesson, scorm(2, 90)),
      said('passed', lesson, scorm(2, 95, { success: true, score: { scaled: 0.9 } })),
      said('terminated', lesson, scorm(2, 95, { duration: 'PT5M' })),
    ],
    shown: [`lesson "Ladders": passed, 90 %, 1080 s, 2 attempts, ${day}`],
  },
  {
    what: 'a simulation with what was touched in it',
    statements: [
      said('initialized', cockpit, { registration: 1, minute: 0 }),
      said('interacted', activityNamed(`${cockpit.id}/extinguisher`, 'Extinguisher', 'interaction'), {
        registration: 1,
        minute: 1,
        parent: [cockpit],
      }),
      said('completed', cockpit, {
        registration: 1,
        minute: 6,
        result: { success: true, completion: true, score: { scaled: 0.85 }, duration: 'PT6M' },
      }),
    ],
    shown: [
      `practice "Cockpit fire": completed and passed, 85 %, 360 s, 1 attempt, ${day}`,
      `- question "Extinguisher": in-progress, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a badge by the recipe of Open Badges',
    statements: [
      said('http://specification.openbadges.org/xapi/verbs/earned', badge, {
        minute: 0,
        category: ['http://specification.openbadges.org/xapi/recipe/base/0_0_2'],
        result: {
          extensions: {
            'http://specification.openbadges.org/xapi/extensions/badgeassertion': {
              '@id': 'https://badges.example.org/a/1',
            },
          },
        },
      }),
    ],
    shown: [`achievement "Robotics": http://specification.openbadges.org/xapi/verbs/earned, 1 attempt, ${day}`],
  },
  {
    what: 'an exam that was passed at the second go, months later',
    statements: [said('failed', licence, { minute: 0 }), said('passed', licence, { minute: 100_000 })],
    shown: [`exam "Carné de conducir": passed, 2 attempts, ${day} to 2025-08-09`],
  },
  {
    what: 'a book that was begun, and read to its end',
    statements: [
      said(`${streams}start`, book, { minute: 0 }),
      said(`${streams}read`, book, { minute: 600, result: { duration: 'PT2H' } }),
      said(`${streams}complete`, book, { minute: 9000 }),
    ],
    shown: [`reading "The Odyssey": completed, 7200 s, 1 attempt, ${day} to 2025-06-07`],
  },
  {
    what: 'a fair that somebody signed up for, was at, and liked',
    statements: [
      said('registered', talk, { minute: 0 }),
      said('attended', talk, { minute: 600, result: { duration: 'PT3H' } }),
      said(`${streams}like`, talk, { minute: 700 }),
    ],
    shown: [`event "Open day": attended, 10800 s, 1 attempt, ${day}`],
  },
  {
    what: 'what is practised again and again',
    statements: [0, 1440, 2880].map((minute) => said('practiced', piano, { minute, result: { duration: 'PT30M' } })),
    shown: [`practice "Piano": practiced, 5400 s, 3 attempts, ${day} to 2025-06-03`],
  },
  {
    what: 'a page of the web that a bookmarklet sent',
    statements: [
      said('experienced', activityNamed('https://en.wikipedia.org/wiki/Volcano', 'Volcano', `${streams}page`), {
        minute: 0,
      }),
      said(
        'http://id.tincanapi.com/verb/bookmarked',
        activityNamed('https://en.wikipedia.org/wiki/Volcano', 'Volcano', `${streams}page`),
        { minute: 1 },
      ),
    ],
    shown: [`page "Volcano": experienced, 1 attempt, ${day}`],
  },
  {
    what: 'something that nobody described',
    statements: [
      said(
        'https://example.com/verbs/completed',
        { id: 'https://example.com/alpha' },
        { minute: 0, result: { success: true } },
      ),
    ],
    shown: [`other "alpha": completed and passed, 1 attempt, ${day}`],
  },
  {
    what: 'a checklist of steps that somebody watched being done',
    statements: [1, 2].map((step) =>
      said('completed', activityNamed(`https://example.org/list/${step}`, `Step ${step}`, tincan('step')), {
        minute: step,
        parent: [activityNamed('https://example.org/list', 'Changing a tyre', tincan('checklist'))],
        result: { success: true },
      }),
    ),
    shown: [
      `practice "Changing a tyre": completed and passed, 1 attempt, ${day}`,
      `- practice "Step 1": completed and passed, 1 attempt, ${day}`,
      `- practice "Step 2": completed and passed, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a series of meetings as attended',
    statements: [1, 2].map((number) =>
      said('attended', activityNamed(`https://example.org/meetings/${number}`, `Meeting ${number}`, 'meeting'), {
        minute: number,
        parent: [activityNamed('https://example.org/meetings', 'Team meeting', 'meeting')],
      }),
    ),
    shown: [
      `event "Team meeting": attended, 1 attempt, ${day}`,
      `- event "Meeting 1": attended, 1 attempt, ${day}`,
      `- event "Meeting 2": attended, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a programme as begun while one course of it is all that is known',
    statements: [
      said('registered', activityNamed('https://example.org/path', 'Leadership', tincan('learning-path')), {
        minute: 0,
      }),
      said('completed', activityNamed('https://example.org/course', 'Feedback', 'course'), {
        minute: 9,
        parent: [activityNamed('https://example.org/path', 'Leadership', tincan('learning-path'))],
      }),
    ],
    shown: [
      `programme "Leadership": in-progress, 1 attempt, ${day}`,
      `- course "Feedback": completed, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a course as begun while one of its two tests was failed',
    statements: [true, false].map((success) =>
      said(
        success ? 'passed' : 'failed',
        activityNamed(`https://example.org/test/${success}`, `Test ${success}`, 'assessment'),
        {
          minute: 1,
          grouping: [activityNamed('https://example.org/algebra', 'Algebra', 'course')],
          result: { success, score: { scaled: success ? 0.8 : 0.2 } },
        },
      ),
    ),
    shown: [
      `course "Algebra": in-progress, 50 %, 1 attempt, ${day}`,
      `- exam "Test false": failed, 20 %, 1 attempt, ${day}`,
      `- exam "Test true": passed, 80 %, 1 attempt, ${day}`,
    ],
  },
];

it.each(rows)('tells $what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});
