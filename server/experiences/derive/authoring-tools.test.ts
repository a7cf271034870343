// What authoring tools publish: courses of slides and questions, most without more than names.
import { expect, it } from 'vitest';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activityNamed, statementAbout as said } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const day = '2025-06-01';
const points = (raw: number, max: number) => ({ raw, min: 0, max, scaled: raw / max });
const asked = (id: string, name: string): Activity => ({
  id,
  definition: {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: 'choice',
    description: { und: name },
    correctResponsesPattern: ['a'],
  },
});

const story = activityNamed('urn:articulate:storyline:6cuTEluHuA5', 'Manual handling', 'course');
const ofStory = { registration: 1, parent: [story], grouping: [story] };
const slide = (id: string, name: string) => activityNamed(`${story.id}/${id}`, name, 'module');
const objective = activityNamed(`${story.id}/6Quiz`, 'Final quiz', 'objective');

const rise: Activity = {
  id: 'http://8NOIDUGzX72zEk_KuLYJI2RB9oMyGsCz_rise',
  definition: { name: { und: 'Phishing' }, type: 'http://adlnet.gov/expapi/activities/course' },
};
const ofRise = { registration: 2, parent: [rise] };
const riseLesson = (id: string, name: string) => activityNamed(`${rise.id}/${id}`, name, 'module');
const progress = (percent: number) => ({
  'https://w3id.org/xapi/cmi5/result/extensions/progress': percent,
});

const captivate = activityNamed('http://PhotoBasics_9', 'Photo basics', 'course');
const ispring = activityNamed('http://4gg5o0bs8d99-ispring/quiz', 'Traffic signs', 'assessment');
const lectora = activityNamed('http://lectora.example.org/title', 'Hygiene', 'course');
const adapt = activityNamed('https://adapt.example.org/course', 'Data protection', 'course');

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'a Storyline course that ends with its slides, left once and gone on with',
    statements: [
      said('attempted', story, { ...ofStory, minute: 0, result: { completion: false } }),
      said('experienced', slide('5f', 'Welcome'), { ...ofStory, minute: 1 }),
      said('suspended', story, { ...ofStory, minute: 4, result: { duration: 'PT4M', completion: false } }),
      said('resumed', story, { ...ofStory, minute: 50 }),
      said('experienced', slide('6g', 'Lifting'), { ...ofStory, minute: 52 }),
      said('completed', story, { ...ofStory, minute: 55, result: { duration: 'PT5M', completion: true } }),
    ],
    shown: [
      `course "Manual handling": completed, 540 s, 1 attempt, ${day}`,
      `- lesson "Welcome": experienced, 1 attempt, ${day}`,
      `- lesson "Lifting": experienced, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a Storyline quiz, its review and its course',
    statements: [
      said('attempted', story, { ...ofStory, minute: 0 }),
      said('answered', asked(`${story.id}/6Quiz/q1`, 'How do you lift?'), {
        ...ofStory,
        parent: [objective],
        minute: 3,
        result: { success: true, response: 'a', score: points(10, 10), duration: 'PT20S' },
      }),
      said('passed', objective, { ...ofStory, minute: 4, result: { score: points(90, 100), success: true } }),
      said('passed', story, {
        ...ofStory,
        minute: 4,
        result: { score: points(90, 100), success: true, completion: true, duration: 'PT4M10S' },
      }),
    ],
    shown: [
      `course "Manual handling": passed, 90 %, 250 s, 1 attempt, ${day}`,
      `- quiz "Final quiz": passed, 90 %, 20 s, 1 attempt, ${day}`,
      `- - question "How do you lift?": answered right, 10 of 10 = 100 %, 20 s, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a Rise course to its end, with the progress of each lesson',
    statements: [
      said('attempted', rise, { ...ofRise, minute: 0, result: { duration: 'PT0S', completion: false } }),
      said('experienced', riseLesson('a', 'What it is'), { ...ofRise, minute: 2, result: { duration: 'PT2M' } }),
      said('progressed', rise, { ...ofRise, minute: 2, result: { extensions: progress(50), duration: 'PT2M' } }),
      said('answered', asked(`${rise.id}/b/q1_1689175824374`, 'Which is fake?'), {
        ...ofRise,
        parent: [riseLesson('b', 'Quiz')],
        minute: 5,
        result: { success: false, response: 'b' },
      }),
      said('experienced', riseLesson('b', 'Quiz'), { ...ofRise, minute: 6, result: { duration: 'PT4M' } }),
      said('progressed', rise, { ...ofRise, minute: 6, result: { extensions: progress(100), duration: 'PT6M' } }),
      said('completed', rise, { ...ofRise, minute: 6, result: { completion: true, duration: 'PT6M' } }),
    ],
    shown: [
      `course "Phishing": completed, 360 s, 1 attempt, ${day}`,
      `- lesson "What it is": experienced, 120 s, 1 attempt, ${day}`,
      `- lesson "Quiz": experienced, 240 s, 1 attempt, ${day}`,
      `- - question "Which is fake?": answered wrong, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a Captivate course failed, then done again without a registration',
    statements: [
      said('attempted', captivate, { minute: 0, result: { duration: 'PT0S' } }),
      said('failed', captivate, { minute: 8, result: { score: points(40, 100), success: false, duration: 'PT8M' } }),
      said('terminated', captivate, { minute: 8, result: { duration: 'PT8M' } }),
      said('attempted', captivate, { minute: 60 }),
      said('passed', captivate, {
        minute: 66,
        result: { score: points(80, 100), success: true, completion: true, duration: 'PT6M' },
      }),
      said('completed', captivate, { minute: 66, result: { completion: true, duration: 'PT6M' } }),
    ],
    shown: [`course "Photo basics": completed and passed, 80 %, 840 s, 2 attempts, ${day}`],
  },
  {
    what: 'an iSpring quiz whose questions name only its id',
    statements: [
      said('attempted', ispring, { registration: 3, minute: 0 }),
      said('answered', asked(`${ispring.id}/question/1`, 'Red, round?'), {
        registration: 3,
        grouping: [{ id: ispring.id }],
        minute: 1,
        result: { success: true, response: 'a', score: points(10, 10) },
      }),
      said('failed', ispring, {
        registration: 3,
        minute: 5,
        result: { success: false, completion: true, score: points(30, 100), duration: 'PT5M' },
      }),
    ],
    shown: [
      `exam "Traffic signs": failed, 30 %, 300 s, 1 attempt, ${day}`,
      `- question "Red, round?": answered right, 10 of 10 = 100 %, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'a Lectora title with a chapter, pages and a test that was only scored',
    statements: [
      said('initialized', lectora, { registration: 4, minute: 0 }),
      said(
        'experienced',
        activityNamed(`${lectora.id}/a001page_1.html`, 'Hands', 'http://activitystrea.ms/schema/1.0/page'),
        {
          registration: 4,
          parent: [activityNamed(`${lectora.id}/chapter1`, 'Chapter 1', 'module')],
          grouping: [lectora],
          minute: 1,
        },
      ),
      said('scored', activityNamed(`${lectora.id}/test1`, 'Test 1', 'assessment'), {
        registration: 4,
        grouping: [lectora],
        minute: 8,
        result: { score: points(70, 100) },
      }),
      said('terminated', lectora, { registration: 4, minute: 9, result: { duration: 'PT9M' } }),
    ],
    shown: [
      `course "Hygiene": in-progress, 70 %, 540 s, 1 attempt, ${day}`,
      `- lesson "Chapter 1": in-progress, 1 attempt, ${day}`,
      `- - page "Hands": experienced, 1 attempt, ${day}`,
      `- exam "Test 1": scored, 70 %, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'an Adapt course whose pages are completed one by one',
    statements: [
      said('initialized', adapt, { registration: 5, minute: 0 }),
      ...[1, 2].map((number) =>
        said('completed', activityNamed(`${adapt.id}/#/id/co-${number}`, `Page ${number}`, 'lesson'), {
          registration: 5,
          minute: number,
          grouping: [adapt],
        }),
      ),
      said('suspended', adapt, { registration: 5, minute: 5 }),
      said('terminated', adapt, { registration: 5, minute: 5 }),
    ],
    shown: [
      `course "Data protection": in-progress, 1 attempt, ${day}`,
      `- lesson "Page 1": completed, 1 attempt, ${day}`,
      `- lesson "Page 2": completed, 1 attempt, ${day}`,
    ],
  },
];

it.each(rows)('tells $what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});
