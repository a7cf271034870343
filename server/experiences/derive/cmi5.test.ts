// What LMSs and their Assignable Units send by cmi5.
import { expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activityNamed, statementAbout } from '../../testing/statement-about.ts';
import { tellStory } from '../../testing/tell-story.ts';

const day = '2025-06-01';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const of = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const adl = (verb: string) => `https://w3id.org/xapi/adl/verbs/${verb}`;

type More = {
  readonly minute: number;
  readonly registration?: number;
  readonly session?: string;
  readonly mode?: string;
  readonly result?: Statement['result'];
};

/** About a unit, by the id of its launch. */
function unit(
  verb: string,
  number: number,
  { minute, registration = 1, session = 'a', mode = 'Normal', result }: More,
) {
  return statementAbout(verb, activityNamed(`https://lms.example.org/au/${number}${registration}`, `Unit ${number}`), {
    minute,
    registration,
    category: result?.success === undefined ? [CMI5] : [CMI5, MOVE_ON],
    grouping: [{ id: `https://publisher.example.org/units/${number}` }],
    extensions: { [of('sessionid')]: session, [of('launchmode')]: mode },
    ...(result && { result }),
  });
}

/** The LMS about a block or the whole course. */
function whole(verb: string, what: 'block' | 'course', name: string, { minute, registration = 1 }: More) {
  const type = `https://w3id.org/xapi/cmi5/activitytype/${what}`;
  return statementAbout(verb, activityNamed(`https://lms.example.org/${what}/${registration}`, name, type), {
    minute,
    registration,
    category: [CMI5],
    grouping: [{ id: `https://publisher.example.org/${what}/${name}` }],
    extensions: { [of('sessionid')]: 'a' },
  });
}

/** Something within a unit: cmi5 allowed, no category. */
function slide(number: number, registration = 1) {
  const context = unit('experienced', 1, { minute: number, registration }).context;
  const { category: _, ...around } = context?.contextActivities ?? {};
  const parent = [activityNamed(`https://lms.example.org/au/1${registration}`, 'Unit 1')];
  const object = activityNamed(`https://content.example.org/slides/${number}`, `Slide ${number}`, 'module');
  return {
    ...statementAbout('experienced', object, { minute: number }),
    context: { ...context, contextActivities: { ...around, parent } },
  };
}

const passed = (scaled: number, duration: string) => ({ success: true, score: { scaled }, duration });

type Row = { readonly what: string; readonly statements: readonly Statement[]; readonly shown: readonly string[] };

const rows: readonly Row[] = [
  {
    what: 'has a block that is satisfied beside its course',
    statements: [
      unit('launched', 1, { minute: 0 }),
      unit('completed', 1, { minute: 5, result: { completion: true, duration: 'PT5M' } }),
      unit('passed', 2, { minute: 20, session: 'b', result: passed(0.9, 'PT9M') }),
      whole(adl('satisfied'), 'block', 'Basics', { minute: 21 }),
      whole(adl('satisfied'), 'course', 'First aid', { minute: 21 }),
    ],
    shown: [
      `course "First aid": completed and passed satisfied, 90 %, 840 s, 1 attempt, ${day}`,
      `- lesson "Basics": completed satisfied, 1 attempt, ${day}`,
      `- lesson "Unit 1": completed, 300 s, 1 attempt, ${day}`,
      `- lesson "Unit 2": passed, 90 %, 540 s, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'is passed where one unit was excused and the other passed',
    statements: [
      unit(adl('waived'), 1, { minute: 0, result: { success: true, completion: true, extensions: {} } }),
      unit('passed', 2, { minute: 9, session: 'b', result: passed(0.8, 'PT9M') }),
      whole(adl('satisfied'), 'course', 'First aid', { minute: 10 }),
    ],
    shown: [
      `course "First aid": passed satisfied, 80 %, 540 s, 1 attempt, ${day}`,
      `- lesson "Unit 1": waived, 1 attempt, ${day}`,
      `- lesson "Unit 2": passed, 80 %, 540 s, 1 attempt, ${day}`,
    ],
  },
  {
    what: 'goes on in a new session after one that broke off',
    statements: [
      unit('launched', 1, { minute: 0 }),
      unit('initialized', 1, { minute: 0 }),
      unit(adl('abandoned'), 1, { minute: 90, result: { duration: 'PT7M' } }),
      unit('launched', 1, { minute: 90, session: 'b' }),
      unit('initialized', 1, { minute: 90, session: 'b' }),
      unit('completed', 1, { minute: 95, session: 'b', result: { completion: true, duration: 'PT5M' } }),
      unit('terminated', 1, { minute: 96, session: 'b', result: { duration: 'PT6M' } }),
    ],
    shown: [`course "Unit 1": completed, 780 s, 1 attempt, ${day}`],
  },
  {
    what: 'is passed by the second try of one registration',
    statements: [
      unit('failed', 1, { minute: 4, result: { success: false, score: { scaled: 0.4 }, duration: 'PT4M' } }),
      unit('terminated', 1, { minute: 4, result: { duration: 'PT4M' } }),
      unit('passed', 1, { minute: 30, session: 'b', result: passed(0.7, 'PT5M') }),
      unit('terminated', 1, { minute: 30, session: 'b', result: { duration: 'PT5M' } }),
    ],
    shown: [`course "Unit 1": passed, 70 %, 540 s, 1 attempt, ${day}`],
  },
  {
    what: 'is begun by who only browses',
    statements: [
      unit('launched', 1, { minute: 0, mode: 'Browse' }),
      unit('initialized', 1, { minute: 0, mode: 'Browse' }),
      unit('terminated', 1, { minute: 3, mode: 'Browse', result: { duration: 'PT3M' } }),
    ],
    shown: [`course "Unit 1": in-progress, 180 s, 1 attempt, ${day}`],
  },
  {
    what: 'stays passed when it is reviewed',
    statements: [
      unit('passed', 1, { minute: 9, result: passed(0.95, 'PT9M') }),
      unit('launched', 1, { minute: 600, session: 'b', mode: 'Review' }),
      unit('terminated', 1, { minute: 602, session: 'b', mode: 'Review', result: { duration: 'PT2M' } }),
    ],
    shown: [`course "Unit 1": passed, 95 %, 660 s, 1 attempt, ${day}`],
  },
  {
    what: 'was only given up where its last registration broke off',
    statements: [
      unit('launched', 1, { minute: 0 }),
      unit(adl('abandoned'), 1, { minute: 9, result: { duration: 'PT8M' } }),
    ],
    shown: [`course "Unit 1": abandoned, 480 s, 1 attempt, ${day}`],
  },
  {
    what: 'holds its slides directly, though they name the id of the launch',
    statements: [unit('initialized', 1, { minute: 0 }), slide(1), slide(2)],
    shown: [
      `course "Unit 1": in-progress, 1 attempt, ${day}`,
      `- lesson "Slide 1": experienced, 1 attempt, ${day}`,
      `- lesson "Slide 2": experienced, 1 attempt, ${day}`,
    ],
  },
];

it.each(rows)('a cmi5 course $what', ({ statements, shown }) => {
  expect(tellStory(statements)).toEqual(shown);
});
