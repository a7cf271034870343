// A language course in progress, with a vocabulary test that was taken again and again.
import type { Activity } from '../../contract/xapi/activity.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, minutes, points } from './told-statement.ts';

const home = 'https://languages.example/italian';
const course = anActivity(home, 'http://adlnet.gov/expapi/activities/course', 'Italian A2', 'Italiano A2');
const test = anActivity(
  `${home}/vocabulary`,
  'http://adlnet.gov/expapi/activities/assessment',
  'Vocabulary test',
  'Prueba de vocabulario',
);

/** Days ago, minutes, and the lesson. */
const lessons = [
  [88, 38, 'At the market', 'En el mercado'],
  [74, 41, 'Asking the way', 'Preguntar por el camino'],
  [53, 35, 'Yesterday and the day before', 'Ayer y anteayer'],
  [32, 44, 'A letter to a friend', 'Una carta a un amigo'],
  [11, 36, 'At the doctor’s', 'En el médico'],
] as const;

/** Days ago and right answers of 40. */
const tests = [
  [70, 22],
  [50, 27],
  [30, 31],
  [5, 36],
] as const;

export function tellLanguageCourse(telling: Telling): void {
  const registration = telling.uuid('italian');
  const inCourse = { registration, contextActivities: { parent: [course], grouping: [course] } };
  telling.tell(telling.at(90, 20), { verb: verbs.initialized, object: course, context: { registration } });
  for (const [index, [daysAgo, length, en, es]] of lessons.entries()) {
    telling.tell(telling.at(daysAgo, 20, 30), {
      verb: verbs.completed,
      object: lesson(index, en, es),
      result: { completion: true, duration: `PT${length}M` },
      context: inCourse,
    });
    telling.tell(telling.at(daysAgo, 20, 30) + minutes(1), {
      verb: verbs.progressed,
      object: course,
      result: { extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': (index + 1) * 12 } },
      context: { registration },
    });
  }
  for (const [index, [daysAgo, right]] of tests.entries()) {
    telling.tell(telling.at(daysAgo, 21, 15), {
      verb: right >= 30 ? verbs.passed : verbs.failed,
      object: test,
      result: { score: points(right, 40), success: right >= 30, completion: true, duration: 'PT12M' },
      context: { ...inCourse, registration: telling.uuid(`italian test ${index}`) },
    });
  }
}

function lesson(index: number, en: string, es: string): Activity {
  return anActivity(`${home}/lessons/${index + 1}`, 'http://adlnet.gov/expapi/activities/lesson', en, es);
}
