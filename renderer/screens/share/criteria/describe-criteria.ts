import type { Criteria } from '../../../../server/contract/sharing/selection.ts';
import type { Messages } from '../../../messages/en.ts';
import { knownVerb, lastSegment } from '../../../messages/known-verb.ts';
import { phrase } from '../../../messages/phrase.ts';
import type { Phrase } from '../../../messages/phrase.ts';
import { lastMomentOf } from './criteria-draft.ts';

/** Which Statements the conditions mean, in words. `labelOf` names a credential by its key. */
export function describeCriteria(
  criteria: Criteria,
  labelOf: (key: string) => string,
  { criteria: words, sentence, formats }: Messages,
): Phrase {
  const { activity, verbs, credential } = criteria;
  const conditions = [
    activity === undefined ? undefined : words.about(activity),
    verbs === undefined ? undefined : words.saying(verbs.map(sayVerb)),
    sayPeriod(),
    credential === undefined ? undefined : words.recordedBy(labelOf(credential)),
  ].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return phrase`${words.everything}`;
  return words.those(conditions.flatMap((condition, index) => (index === 0 ? condition : phrase`, ${condition}`)));

  function sayVerb(id: string): string {
    const known = knownVerb(id);
    return known === undefined ? lastSegment(id) : sentence.verbs[known];
  }

  function sayPeriod(): Phrase | undefined {
    // Seen from 1970, every day is told with its year.
    const first = criteria.from === undefined ? undefined : formats.day(Date.parse(criteria.from), 0);
    const last = criteria.until === undefined ? undefined : formats.day(lastMomentOf(criteria.until), 0);
    if (first !== undefined && last !== undefined) return words.between(first, last);
    if (first !== undefined) return words.since(first);
    return last === undefined ? undefined : words.upTo(last);
  }
}
