// A course in a learning system of the kind that reports every page, with a final quiz.
import type { Activity } from '../../contract/xapi/activity.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, both, minutes, points } from './told-statement.ts';

const home = 'https://campus.example';
const site = anActivity(home, 'http://id.tincanapi.com/activitytype/lms', 'Open campus', 'Campus abierto');
const course = anActivity(
  `${home}/course/view.php?id=31`,
  'http://id.tincanapi.com/activitytype/lms/course',
  'Project management basics',
  'Fundamentos de gestión de proyectos',
);
const quiz = anActivity(
  `${home}/mod/quiz/view.php?id=88`,
  'http://adlnet.gov/expapi/activities/assessment',
  'Final quiz',
  'Cuestionario final',
);
const attempt = anActivity(
  `${home}/mod/quiz/attempt.php?attempt=412&cmid=88`,
  'http://adlnet.gov/expapi/activities/attempt',
  'Attempt',
  'Intento',
);
const source: Activity = {
  id: 'http://moodle.org',
  definition: { type: 'http://id.tincanapi.com/activitytype/source', name: both('Moodle', 'Moodle') },
};

const pages = [
  ['What makes a project', 'Qué hace que algo sea un proyecto'],
  ['Planning backwards', 'Planificar hacia atrás'],
  ['Estimating with others', 'Estimar en equipo'],
  ['When plans meet people', 'Cuando los planes se topan con la gente'],
] as const;

const questions = [
  ['A milestone has a duration.', 'Un hito tiene duración.', false, true],
  ['The critical path is the shortest one.', 'El camino crítico es el más corto.', false, false],
  ['A risk can also be an opportunity.', 'Un riesgo también puede ser una oportunidad.', true, true],
  ['Whoever does the work helps to estimate it.', 'Quien hace el trabajo ayuda a estimarlo.', true, true],
  ['A retrospective looks for who is to blame.', 'Una retrospectiva busca culpables.', false, true],
] as const;

export function tellMoodleCourse(telling: Telling): void {
  const around = (...groups: readonly Activity[]) => ({
    platform: 'Moodle',
    contextActivities: { grouping: [site, ...groups], category: [source] },
  });
  telling.tell(telling.at(131, 18), { verb: verbs.viewed, object: course, context: around() });
  for (const [index, [en, es]] of pages.entries()) {
    telling.tell(telling.at(129 - index * 4, 18, 20), {
      verb: verbs.viewed,
      object: anActivity(
        `${home}/mod/page/view.php?id=${60 + index}`,
        'http://id.tincanapi.com/activitytype/page',
        en,
        es,
      ),
      context: around(course),
    });
  }
  const start = telling.at(110, 19, 5);
  telling.tell(start, { verb: verbs.started, object: attempt, context: around(course, quiz) });
  for (const [index, [en, es, right, isRight]] of questions.entries()) {
    telling.tell(start + minutes(3 + index * 3), {
      verb: verbs.answered,
      object: {
        id: `${home}/question/question.php?id=${700 + index}&cmid=88`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: both(en, es),
          interactionType: 'true-false',
          correctResponsesPattern: [String(right)],
        },
      },
      result: { response: String(isRight ? right : !right), success: isRight, score: points(isRight ? 2 : 0, 2) },
      context: around(course, quiz, attempt),
    });
  }
  telling.tell(start + minutes(21), {
    verb: verbs.completed,
    object: attempt,
    result: { score: points(8, 10), completion: true, success: true, duration: 'PT21M' },
    context: around(course, quiz),
  });
  telling.tell(start + minutes(22), { verb: verbs.completed, object: course, context: around() });
}
