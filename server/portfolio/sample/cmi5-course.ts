// A cmi5 course at work: failed at the first try, passed at the second.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Verb } from '../../contract/xapi/verb.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, both, learnerAtWork, minutes } from './told-statement.ts';

const home = 'https://learning.northwind.example/cmi5';
const cmi5 = 'https://w3id.org/xapi/cmi5';
const extension = (name: string) => `${cmi5}/context/extensions/${name}`;
const masteryScore = 0.8;

const names = ['Data protection at work', 'Protección de datos en el trabajo'] as const;
const unit: Activity = {
  objectType: 'Activity',
  id: `${home}/units/data-protection`,
  definition: {
    name: both(...names),
    description: both(
      'What personal data is, what you may do with it, and what to do when something goes wrong.',
      'Qué son los datos personales, qué puedes hacer con ellos y qué hacer cuando algo sale mal.',
    ),
  },
};
const quiz = anActivity(
  `${unit.id}/quiz`,
  'http://adlnet.gov/expapi/activities/assessment',
  'Closing questions',
  'Preguntas finales',
);
const course = anActivity(`${home}/courses/data-protection`, `${cmi5}/activitytype/course`, ...names);
const publisherCourse = anActivity('https://publisher.example/courses/dp', `${cmi5}/activitytype/course`, ...names);

type Question = { readonly id: string; readonly en: string; readonly es: string; readonly answers: Answers };
type Answers = readonly (readonly [id: string, en: string, es: string])[];

const questions: readonly Question[] = [
  {
    id: 'q1',
    en: 'Which of these is personal data?',
    es: '¿Cuál de estos es un dato personal?',
    answers: [
      ['email', 'A colleague’s e-mail address', 'El correo de una compañera'],
      ['price', 'The price of a product', 'El precio de un producto'],
    ],
  },
  {
    id: 'q2',
    en: 'You sent a list of customers to the wrong person. What comes first?',
    es: 'Enviaste una lista de clientes a quien no era. ¿Qué es lo primero?',
    answers: [
      ['report', 'Tell the data protection officer at once', 'Avisar enseguida a la persona delegada'],
      ['wait', 'Wait and see whether anybody notices', 'Esperar a ver si alguien lo nota'],
    ],
  },
  {
    id: 'q3',
    en: 'How long may an application be kept after the position is filled?',
    es: '¿Cuánto tiempo se puede guardar una candidatura cuando el puesto está cubierto?',
    answers: [
      ['needed', 'Only as long as it is needed', 'Solo mientras haga falta'],
      ['ever', 'As long as there is room', 'Mientras quede sitio'],
    ],
  },
];

export function tellCmi5Course(telling: Telling): void {
  session(telling, { name: 'first', daysAgo: 214, right: [true, false, false], scaled: 0.6, length: 26 });
  session(telling, { name: 'second', daysAgo: 206, right: [true, true, true], scaled: 0.9, length: 31 });
}

type Session = {
  readonly name: string;
  readonly daysAgo: number;
  readonly right: readonly boolean[];
  readonly scaled: number;
  /** In minutes. */
  readonly length: number;
};

function session(telling: Telling, { name, daysAgo, right, scaled, length }: Session): void {
  const start = telling.at(daysAgo, 9, 12);
  const registration = telling.uuid(`cmi5 registration ${name}`);
  const sessionId = telling.uuid(`cmi5 session ${name}`);
  const isPassed = scaled >= masteryScore;

  const say = (minute: number, verb: Verb, object: Activity, more: More = {}) => {
    telling.tell(start + minutes(minute), {
      actor: learnerAtWork,
      verb,
      object,
      ...(more.result && { result: more.result }),
      context: {
        registration,
        contextActivities: {
          ...(more.isQuestion && { parent: [quiz] }),
          grouping: [publisherCourse],
          category: [
            ...(more.isQuestion ? [] : [{ id: `${cmi5}/context/categories/cmi5` }]),
            ...(more.movesOn ? [{ id: `${cmi5}/context/categories/moveon` }] : []),
          ],
        },
        extensions: { [extension('sessionid')]: sessionId, ...more.extensions },
      },
    });
  };

  say(0, verbs.launched, unit, {
    extensions: {
      [extension('launchmode')]: 'Normal',
      [extension('launchurl')]: `${home}/launch`,
      [extension('moveon')]: 'CompletedAndPassed',
      [extension('masteryscore')]: masteryScore,
    },
  });
  say(0.2, verbs.initialized, unit);
  for (const [index, question] of questions.entries()) {
    const isRight = right[index] ?? false;
    const response = question.answers[isRight ? 0 : 1]?.[0] ?? '';
    say(length - 8 + index * 2, verbs.answered, asActivity(question), {
      isQuestion: true,
      result: { response, success: isRight, score: { scaled: isRight ? 1 : 0 }, duration: 'PT1M10S' },
    });
  }
  say(length - 1, isPassed ? verbs.passed : verbs.failed, unit, {
    movesOn: true,
    result: { score: { scaled, raw: scaled * 100, min: 0, max: 100 }, success: isPassed, duration: `PT${length - 1}M` },
    extensions: { [extension('masteryscore')]: masteryScore },
  });
  if (isPassed) {
    say(length - 0.8, verbs.completed, unit, {
      movesOn: true,
      result: { completion: true, duration: `PT${length - 1}M` },
    });
    say(length - 0.6, verbs.satisfied, course);
  }
  say(length, verbs.terminated, unit, { result: { duration: `PT${length}M` } });
}

type More = {
  readonly result?: Result;
  readonly movesOn?: boolean;
  readonly isQuestion?: boolean;
  readonly extensions?: Readonly<Record<string, unknown>>;
};

function asActivity({ id, en, es, answers }: Question): Activity {
  return {
    objectType: 'Activity',
    id: `${quiz.id}/${id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: both(en, es),
      interactionType: 'choice',
      correctResponsesPattern: [answers[0]?.[0] ?? ''],
      choices: answers.map(([answer, english, spanish]) => ({ id: answer, description: both(english, spanish) })),
    },
  };
}
