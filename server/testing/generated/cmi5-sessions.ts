// Sessions after cmi5: what the LMS says (launched, satisfied) and what the assignable unit says in between.
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Context } from '../../contract/xapi/context.ts';
import type { Extensions } from '../../contract/xapi/extensions.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, briefly, createShelf, durationOf, sayAbout } from './life.ts';
import type { Life, Sitting, Topic } from './life.ts';
import { learner } from './people.ts';
import { answer, aQuestion } from './quizzes.ts';
import { aVerb } from './verbs.ts';
import type { VerbName } from './verbs.ts';
import { languages } from './words.ts';

type Unit = {
  readonly topic: Topic;
  readonly activity: Activity;
  readonly publisherId: Activity;
  readonly course: Activity;
  readonly moveOn: string;
  readonly masteryScore: number;
};

const extension = 'https://w3id.org/xapi/cmi5/context/extensions';
const cmi5: Activity = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const moveOnCategory: Activity = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };

export function createCmi5Sessions(): Sitting {
  const take = createShelf(aUnit);
  return (life) => launch(life, take(life));
}

function aUnit({ random }: Life): Unit {
  const words = random.pick(languages);
  const topic = aTopic(words, random);
  const home = random.pick(['https://lms.example.com/cmi5', 'https://campus.example.edu/cmi5']);
  const number = random.integer(1000, 99_999);
  const definition = {
    name: { [words.language]: sayAbout(words.titles, topic.subject, random) },
    description: { [words.language]: sayAbout(words.descriptions, topic.subject, random) },
  };
  const publisher = `https://courses.example.net/${topic.slug}/${number}`;
  return {
    topic,
    activity: { objectType: 'Activity', id: `${home}/au/${number}`, definition },
    publisherId: { objectType: 'Activity', id: `${publisher}/au/1`, definition },
    course: {
      objectType: 'Activity',
      id: publisher,
      definition: { ...definition, type: 'https://w3id.org/xapi/cmi5/activitytype/course' },
    },
    moveOn: random.pick(['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable']),
    masteryScore: random.decimal(0.5, 0.9),
  };
}

function launch(life: Life, unit: Unit): Statement[] {
  const { random } = life;
  const { topic, activity, publisherId, course, moveOn, masteryScore } = unit;
  const actor = activity.id.startsWith('https://lms') ? learner.atWork : learner.atSchool;
  const registration = random.uuid();
  const session = { [`${extension}/sessionid`]: random.uuid() };
  const context = (category: readonly Activity[], extensions: Extensions = {}): Context => ({
    registration,
    contextActivities: { grouping: [publisherId], ...(category.length > 0 ? { category } : {}) },
    extensions: { ...session, ...extensions },
  });
  const defined = (verb: VerbName, parts: Partial<Statement>, waits: readonly [number, number] = [1, 4]): Statement =>
    aMoment(life, waits, { actor, verb: aVerb(verb, random), object: activity, context: context([cmi5]), ...parts });

  const launched = context([cmi5], {
    [`${extension}/launchmode`]: random.chance(0.9) ? 'Normal' : 'Review',
    [`${extension}/launchurl`]: `${course.id}/index.html?lang=${topic.words.language}`,
    [`${extension}/moveon`]: moveOn,
    [`${extension}/masteryscore`]: masteryScore,
  });
  const mastery = { [`${extension}/masteryscore`]: masteryScore };
  const seconds = random.decimal(120, 5400);
  const scaled = random.decimal(0.3, 1);
  const success = scaled >= masteryScore;
  const ended: Result = {
    score: { scaled, raw: Math.round(scaled * 100), min: 0, max: 100 },
    success,
    duration: durationOf(seconds - 3),
  };
  const isFinished = random.chance(0.7);
  return [
    defined('launched', { context: launched }),
    defined('initialized', {}),
    ...inside(life, { ...unit, activity }, actor, context([])),
    ...(isFinished
      ? [
          defined('completed', {
            context: context([cmi5, moveOnCategory]),
            result: { completion: true, duration: durationOf(seconds - 5) },
          }),
          defined(success ? 'passed' : 'failed', { context: context([cmi5, moveOnCategory], mastery), result: ended }),
        ]
      : []),
    ...(isFinished && success ? [defined('satisfied', { object: course })] : []),
    defined('terminated', { result: { duration: durationOf(seconds) } }),
  ];
}

/** What cmi5 allows a unit to say besides: slides and questions. */
function inside(life: Life, { topic, activity }: Unit, actor: Agent, context: Context): Statement[] {
  const { random } = life;
  const { words } = topic;
  const slides = random.some(words.pages, random.integer(0, 4)).map((title, index) =>
    aMoment(life, [20, 300], {
      actor,
      verb: aVerb('experienced', random),
      object: {
        objectType: 'Activity',
        id: `${activity.id}/slide/${index}`,
        definition: { name: { [words.language]: title } },
      },
      context,
    }),
  );
  const within = { ...context, contextActivities: { ...context.contextActivities, parent: [briefly(activity)] } };
  const answers = Array.from({ length: random.integer(0, 3) }, (_, index) =>
    answer(life, actor, aQuestion(life, topic, `${activity.id}/test/question/${index + 1}`), within),
  );
  return [...slides, ...answers];
}
