// The Activities of what the learner records: added by hand, or listed in a table.
import { sameTitle } from '../contract/check-by-hand.ts';
import type { ExperienceKind } from '../contract/experience.ts';
import { experienceKinds } from '../contract/experience.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import { uuidV5 } from './uuid-v5.ts';

/** Cairn's own, drawn at random once. With another one, what was practised before would be another experience. */
const namespace = 'b8a0f0d5-4f0e-4f6b-9d0c-2f6e5a1c9e47';
const home = 'http://localhost/cairn';

/** Each kind as a type of Activity of the registries where they have one. No two kinds share one. */
const typeOfKind: Readonly<Record<Exclude<ExperienceKind, 'other'>, string>> = {
  programme: `${home}/activity-types/programme`,
  course: 'http://adlnet.gov/expapi/activities/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  exam: 'http://adlnet.gov/expapi/activities/assessment',
  quiz: `${home}/activity-types/quiz`,
  question: 'http://adlnet.gov/expapi/activities/question',
  video: 'http://activitystrea.ms/schema/1.0/video',
  audio: 'http://activitystrea.ms/schema/1.0/audio',
  reading: 'http://id.tincanapi.com/activitytype/document',
  page: 'http://activitystrea.ms/schema/1.0/page',
  assignment: 'http://id.tincanapi.com/activitytype/school-assignment',
  event: 'http://activitystrea.ms/schema/1.0/event',
  survey: 'http://id.tincanapi.com/activitytype/survey',
  discussion: 'http://id.tincanapi.com/activitytype/discussion',
  project: 'http://id.tincanapi.com/activitytype/project',
  practice: `${home}/activity-types/practice`,
  achievement: 'http://activitystrea.ms/schema/1.0/badge',
  game: 'http://activitystrea.ms/schema/1.0/game',
  app: 'http://activitystrea.ms/schema/1.0/application',
};

/** The type of Activity of a kind; none where the learner can say nothing but that it is something else. */
export function activityType(kind: ExperienceKind): string | undefined {
  return kind === 'other' ? undefined : typeOfKind[kind];
}

export function kindOfType(type: string | undefined): ExperienceKind {
  return experienceKinds.find((kind) => type !== undefined && activityType(kind) === type) ?? 'other';
}

/** The same title of the same kind is the same Activity every time: what is done again is one experience. */
export function ownActivity(kind: ExperienceKind, title: string, language: string, moreInfo = ''): Activity {
  const type = activityType(kind);
  return {
    objectType: 'Activity',
    id: `${home}/activities/${uuidV5(namespace, JSON.stringify([kind, sameTitle(title)]))}`,
    definition: {
      name: { [language]: title },
      ...(type !== undefined && { type }),
      ...(moreInfo !== '' && { moreInfo }),
    },
  };
}
