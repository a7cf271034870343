import { Problem } from '../../contract/problem.ts';
import type { Experiences } from '../../experiences/open-experiences.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { largestWindow, readLanguages, readWhole } from './parameters.ts';
import { readRecordFilter } from './read-record-filter.ts';

/** Experiences whose Statements are asked for at once. */
const mostActivities = 20_000;

type ExperienceRoute =
  | 'GET /api/overview'
  | 'GET /api/experiences'
  | 'GET /api/experience'
  | 'POST /api/experiences/ids'
  | 'GET /api/filter-choices'
  | 'GET /api/find';

export function experienceFunctions(experiences: Experiences): Pick<ApiFunctions, ExperienceRoute> {
  return {
    'GET /api/overview': ({ query }) => experiences.overview(readLanguages(query)),
    'GET /api/experiences': ({ query }) =>
      experiences.list(
        readRecordFilter(query),
        readWhole(query, 'from', 0, Number.MAX_SAFE_INTEGER),
        readWhole(query, 'count', 1, largestWindow),
        readLanguages(query),
      ),
    'GET /api/experience': ({ query }) => {
      const activity = query.get('activity');
      if (activity === null) throw new Problem('missing-parameter', 'The parameter activity is missing.');
      return experiences.detail(activity, readLanguages(query));
    },
    'POST /api/experiences/ids': async ({ body }) => ({ ids: await experiences.ids(readActivities(body.activities)) }),
    'GET /api/filter-choices': ({ query }) => experiences.choices(readLanguages(query)),
    'GET /api/find': ({ query }) => experiences.find(query.get('words') ?? '', readLanguages(query)),
  };
}

function readActivities(value: unknown): string[] {
  const isList = Array.isArray(value) && value.length <= mostActivities;
  if (isList && value.every((one): one is string => typeof one === 'string')) return value;
  throw new Problem('invalid-request', `activities must be a list of at most ${mostActivities} Activities.`);
}
