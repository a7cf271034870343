// A programme of three courses: two passed, the third in progress.
import type { Activity } from '../../contract/xapi/activity.ts';
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, learnerAtWork, points } from './told-statement.ts';

const home = 'https://academy.example/accessibility';
const programme = anActivity(
  home,
  'http://id.tincanapi.com/activitytype/programme',
  'Accessible design, certificate programme',
  'Diseño accesible, programa con certificado',
);

type Course = {
  readonly course: Activity;
  readonly daysAgo: number;
  readonly modules: readonly (readonly [en: string, es: string])[];
  /** Points of 100; undefined while it is in progress. */
  readonly score?: number;
};

const courses: readonly Course[] = [
  {
    course: aCourse('documents', 'Accessible documents', 'Documentos accesibles'),
    daysAgo: 189,
    modules: [
      ['Headings and lists', 'Títulos y listas'],
      ['Pictures in words', 'Imágenes con palabras'],
    ],
    score: 92,
  },
  {
    course: aCourse('web-pages', 'Accessible web pages', 'Páginas web accesibles'),
    daysAgo: 120,
    modules: [
      ['Keyboard first', 'Primero el teclado'],
      ['Forms that explain themselves', 'Formularios que se explican'],
      ['Colour and contrast', 'Color y contraste'],
    ],
    score: 84,
  },
  {
    course: aCourse('testing', 'Testing with people', 'Probar con personas'),
    daysAgo: 20,
    modules: [['Finding participants', 'Encontrar participantes']],
  },
];

export function tellProgramme(telling: Telling): void {
  telling.tell(telling.at(192, 10), { actor: learnerAtWork, verb: verbs.registered, object: programme });
  for (const { course, daysAgo, modules, score } of courses) {
    const registration = telling.uuid(course.id);
    const inProgramme = { registration, contextActivities: { grouping: [programme] } };
    const say = (at: number, told: Omit<Parameters<Telling['tell']>[1], 'actor' | 'context'>) =>
      telling.tell(at, { actor: learnerAtWork, ...told, context: inProgramme });
    say(telling.at(daysAgo, 13), { verb: verbs.initialized, object: course });
    for (const [index, [en, es]] of modules.entries()) {
      telling.tell(telling.at(daysAgo - 2 - index * 3, 13, 20), {
        actor: learnerAtWork,
        verb: verbs.completed,
        object: anActivity(`${course.id}/${index + 1}`, 'http://adlnet.gov/expapi/activities/module', en, es),
        result: { completion: true, duration: `PT${42 + index * 9}M` },
        context: { registration, contextActivities: { parent: [course], grouping: [programme] } },
      });
    }
    if (score !== undefined) {
      const at = telling.at(daysAgo - 4 - modules.length * 3, 14);
      say(at, {
        verb: verbs.passed,
        object: course,
        result: { score: points(score, 100), success: true, completion: true },
      });
    }
  }
}

function aCourse(id: string, en: string, es: string): Activity {
  return anActivity(`${home}/${id}`, 'http://adlnet.gov/expapi/activities/course', en, es);
}
