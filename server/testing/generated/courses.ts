// Courses of an LMS or an authoring tool: registered, launched, page after page, completed.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { Context } from '../../contract/xapi/context.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, briefly, createShelf, durationOf, mentoredBy, sayAbout } from './life.ts';
import type { Life, Sitting } from './life.ts';
import { aTeam, instructors } from './people.ts';
import { platforms } from './platforms.ts';
import type { Platform } from './platforms.ts';
import { aVerb } from './verbs.ts';
import { languages } from './words.ts';

type Course = {
  readonly platform: Platform;
  readonly language: string;
  readonly activity: Activity;
  readonly programme: Activity;
  readonly pages: readonly Activity[];
  readonly instructor: Agent | undefined;
  registration: string;
  /** How many pages the present registration has seen. */
  seen: number;
};

const activityTypes = 'http://adlnet.gov/expapi/activities';

export function createCourses(): Sitting {
  const take = createShelf(aCourse);
  return (life) => attend(life, take(life));
}

function aCourse({ random }: Life): Course {
  const platform = random.pick(platforms);
  const words = random.pick(languages);
  const { subject, slug } = aTopic(words, random);
  const id = `${platform.home}/course/${slug}-${random.integer(100, 99_999)}`;
  const { language } = words;
  const titles = random.some(words.pages, random.integer(4, words.pages.length));
  return {
    platform,
    language,
    activity: {
      objectType: 'Activity',
      id,
      definition: {
        type: `${activityTypes}/course`,
        name: { [language]: sayAbout(words.titles, subject, random) },
        description: { [language]: sayAbout(words.descriptions, subject, random) },
      },
    },
    programme: {
      objectType: 'Activity',
      id: `${platform.home}/programme/${random.integer(1, 12)}`,
      definition: { type: 'http://id.tincanapi.com/activitytype/category' },
    },
    pages: titles.map((title, index) => ({
      objectType: 'Activity',
      id: `${id}/page/${index + 1}`,
      definition: {
        type: `${activityTypes}/${random.chance(0.3) ? 'module' : 'lesson'}`,
        name: { [language]: title },
        ...(random.chance(0.6)
          ? { description: { [language]: `${title}. ${sayAbout(words.descriptions, subject, random)}` } }
          : {}),
      },
    })),
    instructor: random.chance(0.5) ? random.pick(instructors) : undefined,
    registration: random.uuid(),
    seen: -1,
  };
}

function attend(life: Life, course: Course): Statement[] {
  const { random } = life;
  const { platform, activity, pages } = course;
  const actor = platform.learner;
  if (course.seen >= pages.length) Object.assign(course, { registration: random.uuid(), seen: -1 });
  const whole = { actor, object: activity, context: contextOf(life, course) };
  const sitting: Statement[] = [];
  if (course.seen < 0) {
    sitting.push(aMoment(life, [1, 20], { ...whole, verb: aVerb('registered', random) }));
    course.seen = 0;
  }
  sitting.push(aMoment(life, [1, 60], { ...whole, verb: aVerb('launched', random) }));
  const until = Math.min(pages.length, course.seen + random.integer(2, 8));
  for (const page of pages.slice(course.seen, until)) {
    course.seen += 1;
    const seconds = random.decimal(8, 900);
    const progress = Math.round((course.seen / pages.length) * 100);
    sitting.push(
      aMoment(life, [seconds, seconds + 5], {
        actor,
        verb: aVerb(random.chance(0.7) ? 'experienced' : 'progressed', random),
        object: page,
        context: contextOf(life, course, true),
        result: {
          ...(random.chance(0.6) ? { duration: durationOf(seconds) } : {}),
          extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': progress },
        },
      }),
    );
  }
  if (course.seen >= pages.length) sitting.push(...finish(life, whole));
  return sitting;
}

function finish(life: Life, whole: Pick<Statement, 'actor' | 'object' | 'context'>): Statement[] {
  const { random } = life;
  const scaled = random.decimal(0.3, 1);
  const success = scaled >= 0.6;
  const duration = durationOf(random.decimal(600, 9000));
  const last = [
    aMoment(life, [1, 5], {
      ...whole,
      verb: aVerb('completed', random),
      result: { completion: true, duration },
    } as const),
  ];
  if (random.chance(0.4)) return last;
  const score = { scaled, raw: Math.round(scaled * 100), min: 0, max: 100 };
  const verb = aVerb(success ? 'passed' : 'failed', random);
  return [...last, aMoment(life, [0, 2], { ...whole, verb, result: { score, success, completion: true, duration } })];
}

function contextOf(life: Life, course: Course, isPage = false): Context {
  const { platform, language, activity, programme, instructor, registration } = course;
  const around = platform.isWordy ? activity : briefly(activity);
  const grouping = platform.isWordy ? [programme, briefly(activity)] : [briefly(activity)];
  return {
    registration,
    ...(instructor && platform.isWordy ? { instructor } : {}),
    ...(platform.name === 'Company Academy' && life.random.chance(0.3) ? { team: aTeam(life.random) } : {}),
    platform: platform.name,
    language,
    contextActivities: { ...(isPage ? { parent: [around] } : {}), grouping, ...sourceOf(platform) },
    ...mentoredBy(life, instructor),
  };
}

function sourceOf({ name, home, isWordy }: Platform): { readonly category?: readonly Activity[] } {
  if (!isWordy) return {};
  const definition = {
    type: 'http://id.tincanapi.com/activitytype/source',
    name: { en: name },
    description: { en: 'Written by the log store of the learning platform.' },
  };
  return { category: [{ objectType: 'Activity', id: `${home}/source`, definition }] };
}
