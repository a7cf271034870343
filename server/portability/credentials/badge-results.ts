// How an experience went, in the words of Open Badges 3.0.
import type { ExperienceStatus } from '../../contract/experience.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import type { TranscriptEntry } from '../../contract/transcript-document.ts';
import { scaledOf } from '../../contract/xapi/score.ts';
import type { SelfAssertedWords } from './self-asserted-words.ts';

/** ResultStatusType of Open Badges 3.0. */
const statuses: Readonly<Record<ExperienceStatus, string>> = {
  registered: 'Enrolled',
  'in-progress': 'InProgress',
  completed: 'Completed',
  passed: 'Completed',
  failed: 'Failed',
  abandoned: 'Withdrew',
  waived: 'Completed',
  done: 'Completed',
};

type Results = { readonly result: readonly JsonObject[]; readonly resultDescription: readonly JsonObject[] };

/** `idOf` gives each description an id of its own. */
export function badgeResults(
  { standing, bestScore }: TranscriptEntry,
  words: SelfAssertedWords,
  idOf: (name: string) => string,
): Results {
  const told: { readonly result: JsonObject; readonly description: JsonObject }[] = [];
  const tell = (name: string, resultType: string, value: JsonObject, limits: JsonObject = {}) => {
    const id = idOf(resultType);
    told.push({
      result: { type: ['Result'], resultDescription: id, ...value },
      description: { id, type: ['ResultDescription'], name, resultType, ...limits },
    });
  };
  const { raw = null, min = null, max = null, scaled = null } = bestScore ?? {};
  const share = scaled ?? (raw === null || max === null ? undefined : scaledOf({ raw, max, min: min ?? 0 }));
  if (share !== undefined) tell(words.score, 'Percent', { value: String(Math.round(share * 10_000) / 100) });
  if (raw !== null) {
    tell(
      words.points,
      'RawScore',
      { value: String(raw) },
      max === null ? {} : { valueMin: String(min ?? 0), valueMax: String(max) },
    );
  }
  tell(words.status, 'Status', { status: statuses[standing.status] });
  return {
    result: told.map(({ result }) => result),
    resultDescription: told.map(({ description }) => description),
  };
}
