// Quizzes: questions of several interaction types, answered one after the other, then the score of the whole.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, briefly, createShelf, durationOf, sayAbout } from './life.ts';
import type { Life, Sitting, Topic } from './life.ts';
import { platforms } from './platforms.ts';
import type { Platform } from './platforms.ts';
import { aVerb } from './verbs.ts';
import { english, languages } from './words.ts';

type Question = { readonly activity: Activity; readonly right: string; readonly wrong: string };
type Quiz = {
  readonly platform: Platform;
  readonly activity: Activity;
  readonly course: Activity;
  readonly questions: readonly Question[];
};

export function createQuizzes(): Sitting {
  const take = createShelf(aQuiz);
  return (life) => sit(life, take(life));
}

function aQuiz(life: Life): Quiz {
  const { random } = life;
  const platform = random.pick(platforms);
  const words = random.pick(languages);
  const topic = aTopic(words, random);
  const id = `${platform.home}/quiz/${topic.slug}-${random.integer(100, 99_999)}`;
  return {
    platform,
    activity: {
      id,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/assessment',
        name: { [words.language]: sayAbout(words.titles, topic.subject, random) },
      },
    },
    course: { objectType: 'Activity', id: `${platform.home}/course/${topic.slug}-${random.integer(100, 999)}` },
    questions: Array.from({ length: random.integer(3, 10) }, (_, index) =>
      aQuestion(life, topic, `${id}/question/${index + 1}`),
    ),
  };
}

/** A question of a quiz, with an answer that is right and one that is not. */
export function aQuestion({ random }: Life, { words, subject }: Topic, id: string): Question {
  const { text, choices } = random.pick(words.questions);
  const asked = text.replaceAll('%', subject);
  const common = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    [random.chance(0.5) ? 'name' : 'description']: { [words.language]: asked },
  };
  const question = (definition: ActivityDefinition, right: string, wrong: string): Question => ({
    activity: { objectType: 'Activity', id, definition: { ...common, ...definition } },
    right,
    wrong,
  });
  switch (random.pick(['choice', 'choice', 'choice', 'true-false', 'numeric', 'long-fill-in', 'likert'])) {
    case 'true-false':
      return question({ interactionType: 'true-false', correctResponsesPattern: ['true'] }, 'true', 'false');
    case 'numeric': {
      const number = random.integer(2, 400);
      const correctResponsesPattern = [`${number}[:]${number}`];
      return question({ interactionType: 'numeric', correctResponsesPattern }, String(number), String(number + 1));
    }
    case 'long-fill-in':
      return question(
        { interactionType: 'long-fill-in' },
        sayAbout(words.reflections, subject, random),
        sayAbout(words.reflections, subject, random).slice(0, 40),
      );
    case 'likert': {
      const scale = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'].map((step, index) => ({
        id: `likert_${index + 1}`,
        description: { 'en-US': step },
      }));
      return question({ interactionType: 'likert', scale }, 'likert_4', 'likert_2');
    }
    default: {
      // Products with readers in several languages send each choice in all of them.
      const translations = english.questions[words.questions.findIndex((one) => one.text === text)]?.choices ?? [];
      const isBilingual = random.chance(0.4);
      const list = choices.map((choice, index) => ({
        id: `choice_${index + 1}`,
        description: { ...(isBilingual ? { 'en-US': translations[index] ?? choice } : {}), [words.language]: choice },
      }));
      return question(
        { interactionType: 'choice', correctResponsesPattern: ['choice_2'], choices: list },
        'choice_2',
        'choice_1',
      );
    }
  }
}

/** The answer to one question, and whether it was right. */
export function answer(life: Life, actor: Agent, question: Question, context: Statement['context']): Statement {
  const { random } = life;
  const success = random.chance(0.75);
  const seconds = random.decimal(3, 120);
  const result: Result = {
    ...(random.chance(0.6) ? { score: { scaled: Number(success), raw: Number(success), min: 0, max: 1 } } : {}),
    success,
    response: success ? question.right : question.wrong,
    ...(random.chance(0.7) ? { duration: durationOf(seconds) } : {}),
  };
  return aMoment(life, [seconds, seconds + 3], {
    actor,
    verb: aVerb('answered', random),
    object: question.activity,
    result,
    ...(context ? { context } : {}),
  });
}

function sit(life: Life, { platform, activity, course, questions }: Quiz): Statement[] {
  const { random } = life;
  const actor = platform.learner;
  const registration = random.uuid();
  const context = {
    registration,
    platform: platform.name,
    contextActivities: { parent: [course], grouping: [course] },
  };
  const within = {
    registration,
    contextActivities: { parent: [platform.isWordy ? activity : briefly(activity)], grouping: [course] },
  };
  const answers = questions.map((question) => answer(life, actor, question, within));
  const raw = answers.filter(({ result }) => result?.success).length;
  const scaled = Math.round((raw / questions.length) * 100) / 100;
  const end = { actor, object: activity, context };
  const score = { scaled, raw, min: 0, max: questions.length };
  const verb = aVerb(random.chance(0.3) ? 'scored' : scaled >= 0.6 ? 'passed' : 'failed', random);
  const whole: Result = {
    score,
    success: scaled >= 0.6,
    completion: true,
    duration: durationOf(random.decimal(60, 1800)),
  };
  return [...answers, aMoment(life, [1, 4], { ...end, verb, result: whole })];
}
