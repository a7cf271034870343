import type { ExperienceAnswer } from '../contract/experience.ts';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { isoTime } from '../lrs/clock.ts';
import { textIn } from '../lrs/summarise-statement.ts';
import { scoreOf } from './derive/score-of.ts';
import type { Store } from '../store/open-store.ts';
import { findDefinition } from './derive-groups.ts';
import { sayResponse, sayRight } from './say-response.ts';

const most = 500;

/** The newest answers given to questions in an experience and below it, in time order. */
export function tellAnswers(
  store: Store,
  experience: number,
  languages: readonly string[],
  titleOf: (activity: string) => string | undefined,
): ExperienceAnswer[] {
  const definitions = new Map<string, ActivityDefinition>();
  const attempts = new Map<string, number>();
  const read = (map: Parameters<typeof textIn>[0]) => textIn(map, languages);

  function definitionOf(activity: string, { object }: Statement): ActivityDefinition {
    const own = 'definition' in object ? object.definition : undefined;
    const known = definitions.get(activity) ?? { ...own, ...findDefinition(store, activity) };
    definitions.set(activity, known);
    return known;
  }

  return store.experienceDetails
    .answers(experience, most)
    .toReversed()
    .flatMap(({ activity, json, at }) => {
      const statement = JSON.parse(json) as Statement;
      const { response, success } = statement.result ?? {};
      const score = scoreOf(statement.result?.score);
      if (response === undefined && success === undefined && score === null) return [];
      const definition = definitionOf(activity, statement);
      const attempt = (attempts.get(activity) ?? 0) + 1;
      attempts.set(activity, attempt);
      return [
        {
          activity,
          question: titleOf(activity) ?? activity,
          response: sayResponse(response ?? '', definition, read),
          right: sayRight(definition, read),
          success: success ?? null,
          score,
          attempt,
          at: isoTime(at),
        },
      ];
    });
}
