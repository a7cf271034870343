// What Open edX sends, through its own event routing: pieces of a course have ids that tell the course.
import { expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const host = 'https://courses.example.org';
const course = activityNamed(`${host}/course/course-v1:edX+DemoX+2025`, 'Demonstration Course', 'course');
const block = (type: string, id: string, more: Activity['definition'] = {}): Activity => ({
  id: `${host}/xblock/block-v1:edX+DemoX+2025+type@${type}+block@${id}`,
  definition: more,
});
const code = '3fc5461f86764ad7bdbdf6cbdde61e66';
const asked = { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice' } as const;
const problem = block('problem', code, { ...asked, description: { en: 'Which is the biggest?' } });
const graded = block('problem', code, { type: 'http://adlnet.gov/expapi/activities/question' });
const resource = 'http://id.tincanapi.com/activitytype/resource';
const evaluated = 'https://w3id.org/xapi/acrossx/verbs/evaluated';
const earned = 'http://id.tincanapi.com/verb/earned';
const day = '2025-06-01';

const of = (verb: string, object: Activity, minute: number, result?: Statement['result']) =>
  statementAbout(verb, object, { minute, parent: [course], ...(result && { result }) });
const points = (raw: number, max: number) => ({ raw, min: 0, max, scaled: raw / max });

/** One try: the browser sends it, the server checks it, the grade book takes it. */
const tried = (minute: number, raw: number) => [
  of('attempted', problem, minute),
  of(evaluated, problem, minute + 0.01, { success: raw > 0, response: 'a', score: points(raw, 1) }),
  of('attempted', graded, minute + 0.02, { success: raw > 0, score: points(raw, 1) }),
];

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'a try at a problem that is told three times is one try',
    statements: [...tried(0, 0), ...tried(5, 1)],
    shown: [
      `course "Demonstration Course": in-progress, 1 attempt, ${day}`,
      `- question "Which is the biggest?": answered right, 1 of 1 = 100 %, 2 attempts, ${day}`,
    ],
  },
  {
    what: 'a problem of which only the grade is told was answered',
    statements: [of('attempted', graded, 0, { success: false, score: points(0, 1) })],
    shown: [
      `course "Demonstration Course": in-progress, 1 attempt, ${day}`,
      `- question "problem": answered wrong, 0 of 1 = 0 %, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a problem that gives no points was answered right',
    statements: [of('attempted', graded, 0, { success: true, score: { raw: 0, min: 0, max: 0, scaled: 0 } })],
    shown: [
      `course "Demonstration Course": in-progress, 1 attempt, ${day}`,
      `- question "problem": answered right, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a problem of several questions is a quiz of them, with the hints it was asked for',
    statements: [
      of(
        'asked',
        { id: `${problem.id}/hint/1`, definition: { type: 'http://id.tincanapi.com/activitytype/supplemental-info' } },
        0,
      ),
      of(
        'asked',
        { id: `${problem.id}/answer`, definition: { type: 'http://id.tincanapi.com/activitytype/solution' } },
        1,
      ),
      ...[true, false].map((success, index) =>
        statementAbout(evaluated, block('problem', `${code}_${index}_1`, { ...asked, name: { en: `Part ${index}` } }), {
          minute: 2,
          parent: [problem],
          grouping: [course],
          result: { success },
        }),
      ),
    ],
    shown: [
      `quiz "Which is the biggest?": answered, 1 attempt, ${day}`,
      `- question "Part 0": answered right, 1 attempt, ${day}`,
      `- question "Part 1": answered wrong, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a subsection is a lesson with its grade, though it is called a resource',
    statements: [
      of(earned, block('sequential', 'basics', { type: resource }), 0, { success: true, score: points(3, 3) }),
    ],
    shown: [`lesson "basics": passed, 3 of 3 = 100 %, 1 attempt, ${day}`],
  },
  {
    what: 'points earned on the way are no end of a course',
    statements: [
      statementAbout('registered', course, { minute: 0 }),
      statementAbout('initialized', course, { minute: 1 }),
      statementAbout(earned, course, { minute: 9, parent: [course], result: { score: points(0.5, 1) } }),
    ],
    shown: [`course "Demonstration Course": in-progress, 0.5 of 1 = 50 %, 1 attempt, ${day}`],
  },
  {
    what: 'a course that was passed, then failed for a while, is passed',
    statements: [statementAbout('passed', course, { minute: 0 }), statementAbout('failed', course, { minute: 5 })],
    shown: [`course "Demonstration Course": passed, 2 attempts, ${day}`],
  },
  {
    what: 'a video with block completion is completed',
    statements: [
      of(
        'https://w3id.org/xapi/video/verbs/played',
        block('video', 'intro', { type: 'https://w3id.org/xapi/video/activity-type/video' }),
        0,
        {
          extensions: { 'https://w3id.org/xapi/video/extensions/time': 0 },
        },
      ),
      of('progressed', block('video', 'intro', { type: resource }), 4, {
        completion: true,
        extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 100 },
      }),
    ],
    shown: [`video "intro": completed, 1 attempt, ${day}`],
  },
  {
    what: 'a course that somebody left is given up',
    statements: [
      statementAbout('registered', course, { minute: 0 }),
      statementAbout('http://id.tincanapi.com/verb/unregistered', course, { minute: 5 }),
    ],
    shown: [`course "Demonstration Course": abandoned, 1 attempt, ${day}`],
  },
];

it.each(rows)('in Open edX $what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});
