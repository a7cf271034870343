// What Moodle's log store (xAPI plugin) sends: stages of activities, each with all that it lies in as its parents.
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { arrivedAt } from '../../testing/derive-from.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';
import { activityOfStage } from './moodle.ts';

const host = 'https://moodle.example.org';
const course = activityNamed(`${host}/course/view.php?id=3`, 'Historia', 'course');
const topic = (number: number) =>
  activityNamed(
    `${host}/course/section.php?id=${number}`,
    `Tema ${number}`,
    'http://id.tincanapi.com/activitytype/section',
  );
const viewed = 'http://id.tincanapi.com/verb/viewed';
const submitted = 'http://activitystrea.ms/schema/1.0/submit';
const scored = 'https://w3id.org/xapi/tla/verbs/scored';
const edlm = 'https://xapi.edlm/profiles/edlm-lms/concepts';

function within(around: readonly Activity[], section = 1) {
  return (verb: string, object: Activity, minute: number, result?: Statement['result']) =>
    statementAbout(verb, object, { minute, parent: [...around, topic(section), course], ...(result && { result }) });
}

const module = (kind: string, id: number, name: string, type: string) =>
  activityNamed(`${host}/mod/${kind}/view.php?id=${id}`, name, type);
const stage = (whole: Activity, word: string, type: string) =>
  activityNamed(`${whole.id}#${word}`, `Historia ${word}`, type);
const day = '2025-06-01';

const essay = module('assign', 7, 'Ensayo', 'http://id.tincanapi.com/activitytype/school-assignment');
const handedIn = stage(essay, 'submission', `${edlm}/activity-types/submission`);

const quiz = module('quiz', 9, 'Roma', 'assessment');
const attempt = (number: number) =>
  activityNamed(`${host}/mod/quiz/attempt.php?attempt=${number}&cmid=9`, `Roma Attempt ${number}`, 'attempt');
const question: Activity = {
  id: `${host}/question/question.php?cmid=9&id=1`,
  definition: {
    name: { en: '¿Quién fue Nerón?' },
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: 'choice',
  },
};

const lesson = module('lesson', 11, 'Quebrados', 'lesson');
const sitting = stage(lesson, 'lesson', `${edlm}/activity-types/lesson-session`);
const meeting = module('bigbluebuttonbn', 12, 'Tutoría', 'meeting');
const visit = module(
  'facetoface',
  13,
  'Visita al museo',
  'http://id.tincanapi.com/activitytype/face-to-face-discussion',
);
const book = module('book', 14, 'Manual', 'http://id.tincanapi.com/activitytype/book');
const chapter = (number: number) =>
  activityNamed(`${book.id}&chapterid=${number}`, `Capítulo ${number}`, 'http://id.tincanapi.com/activitytype/chapter');
const talk = activityNamed(
  `${host}/mod/forum/discuss.php?d=4`,
  'Excursión',
  'http://id.tincanapi.com/activitytype/discussion',
);
const forum = module('forum', 15, 'Avisos', 'http://id.tincanapi.com/activitytype/forum');
const reply = activityNamed(`${talk.id}#p5`, 'Re: Excursión', 'http://id.tincanapi.com/activitytype/forum-reply');

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'an assignment that was looked at, handed in, graded and whose feedback was read is one thing',
    statements: [
      within([])(viewed, essay, 0),
      within([essay])(submitted, handedIn, 5),
      within([essay])(scored, handedIn, 500, { success: true, score: { raw: 8, min: 0, max: 10, scaled: 0.8 } }),
      within([essay])(viewed, stage(essay, 'feedback', `${edlm}/activity-types/feedback`), 600),
    ],
    shown: [`assignment "Ensayo": passed, 8 of 10 = 80 %, 1 attempt, ${day}`],
  },
  {
    what: 'an assignment that was only handed in is submitted',
    statements: [within([])(viewed, essay, 0), within([essay])(submitted, handedIn, 5)],
    shown: [`assignment "Ensayo": ${submitted}, 1 attempt, ${day}`],
  },
  {
    what: 'a quiz has an attempt for each attempt, its questions, and no row for looking at it again',
    statements: [
      within([])(viewed, quiz, 0),
      within([quiz])('http://activitystrea.ms/schema/1.0/start', attempt(1), 1),
      within([attempt(1), quiz])('answered', question, 9, { response: 'emperador', success: true }),
      within([quiz])('completed', attempt(1), 9, {
        completion: true,
        success: true,
        duration: 'PT8M',
        score: { raw: 9, min: 0, max: 10, scaled: 0.9 },
      }),
      within([attempt(1), quiz])(
        'http://activitystrea.ms/schema/1.0/receive',
        activityNamed(`${host}/review.php?attempt=1`, 'Review', 'http://activitystrea.ms/schema/1.0/review'),
        20,
      ),
    ],
    shown: [
      `quiz "Roma": completed and passed, 9 of 10 = 90 %, 480 s, 1 attempt, ${day}`,
      `- question "¿Quién fue Nerón?": answered right, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a lesson that was done again has two attempts, whatever its sessions are called',
    statements: [
      within([lesson])('http://activitystrea.ms/start', sitting, 0),
      within([lesson])('completed', sitting, 9, { completion: true, success: false, score: { scaled: 0.3 } }),
      within([lesson])(`${edlm}/verbs/restarted`, sitting, 20),
      within([lesson])('completed', sitting, 30, { completion: true, success: true, score: { scaled: 0.75 } }),
    ],
    shown: [`lesson "Quebrados": completed and passed, 75 %, 2 attempts, ${day}`],
  },
  {
    what: 'a meeting that somebody joined and left was joined',
    statements: [
      within([])('http://activitystrea.ms/schema/1.0/join', meeting, 0),
      within([])('http://activitystrea.ms/schema/1.0/leave', meeting, 45),
    ],
    shown: [`event "Tutoría": http://activitystrea.ms/schema/1.0/join, 1 attempt, ${day}`],
  },
  {
    what: 'a meeting in person that somebody signed up for was attended',
    statements: [
      within([])('registered', visit, 0),
      within([])('attended', visit, 900, { completion: true, duration: 'PT0S' }),
    ],
    shown: [`event "Visita al museo": attended, 1 attempt, 2025-06-02`.replace('2025-06-02', `${day} to 2025-06-02`)],
  },
  {
    what: 'a book holds its chapters, and who ticked it off has completed and not passed it',
    statements: [
      within([])(viewed, book, 0),
      within([book])(viewed, chapter(1), 1),
      within([book])(viewed, chapter(2), 9),
      within([])('completed', book, 20, { completion: true, success: true }),
    ],
    shown: [
      `reading "Manual": completed, 1 attempt, ${day}`,
      `- reading "Capítulo 1": ${viewed}, 1 attempt, ${day}`,
      `- reading "Capítulo 2": ${viewed}, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a discussion holds what was replied in it, and lies in its forum',
    statements: [
      within([forum])('http://activitystrea.ms/create', talk, 0),
      within([talk, forum])('http://id.tincanapi.com/verb/replied', reply, 5),
      within([talk, forum])('https://w3id.org/xapi/acrossx/verbs/edited', reply, 6),
    ],
    shown: [`discussion "Excursión": http://id.tincanapi.com/verb/replied, 1 attempt, ${day}`],
  },
  {
    what: 'sections lie in the course that their modules name after them',
    statements: [within([])(viewed, book, 0), within([], 2)(submitted, essay, 5)],
    shown: [
      `course "Historia": in-progress, 1 attempt, ${day}`,
      `- reading "Manual": ${viewed}, 1 attempt, ${day}`,
      `- assignment "Ensayo": ${submitted}, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a course that somebody was taken out of is given up',
    statements: [
      statementAbout(`${edlm}/verbs/enrolled`, course, { minute: 0 }),
      statementAbout(viewed, course, { minute: 5 }),
      statementAbout('http://activitystrea.ms/leave', course, { minute: 900 }),
    ],
    shown: [`course "Historia": abandoned, 1 attempt, ${day} to 2025-06-02`],
  },
  {
    what: 'a course category is a place and no course',
    statements: [
      statementAbout(
        viewed,
        activityNamed(`${host}/course/index.php?categoryid=2`, 'Letras', `${edlm}/course-category`),
      ),
      statementAbout(
        'http://vocab.xapi.fr/verbs/navigated-in',
        activityNamed(`${host}/xapi/course/1`, 'Latín', 'course'),
      ),
    ],
    shown: [`course "Latín": in-progress, 1 attempt, ${arrivedAt.slice(0, 10)}`],
  },
];

describe('what Moodle sends', () => {
  it.each(rows)('$what', ({ statements, shown }) => {
    expect(tellStory(statements)).toEqual(shown);
  });
});

describe('activityOfStage', () => {
  it.each([
    [handedIn.id, essay.id],
    ['https://example.org/learn/mod/scorm/view.php?id=1#sco', 'https://example.org/learn/mod/scorm/view.php?id=1'],
    [essay.id, undefined],
    ['https://example.org/quiz#question-1', undefined],
    [`${host}/course/view.php?id=3#section-1`, undefined],
  ])('of %s is %s', (id, whole) => {
    expect(activityOfStage({ id })).toBe(whole);
  });
});
