// Results of Open Badges 3.0: values with descriptions of what they are, in words that are not those of a Score.
import type { JsonObject } from '../../contract/xapi/check.ts';
import type { Result } from '../../contract/xapi/result.ts';
import type { Score } from '../../contract/xapi/score.ts';
import { objectsIn, textIn } from './json-fields.ts';

const numeric: readonly string[] = ['Percent', 'RawScore', 'ScaledScore', 'GradePointAverage', 'Result'];

/** The first result that is points, and what is said of how it ended; undefined where nothing is. */
export function resultOf(subject: JsonObject, achievement: JsonObject): Result | undefined {
  const descriptions = new Map(objectsIn(achievement['resultDescription']).map((one) => [textIn(one['id']), one]));
  const results = objectsIn(subject['result']);
  const score = results
    .map((result) => scoreOf(result, descriptions.get(textIn(result['resultDescription'])) ?? {}))
    .find((one) => one !== undefined);
  const status = results.map((result) => textIn(result['status'])).find((one) => one !== undefined);
  if (score === undefined && status === undefined) return undefined;
  return {
    ...(score && { score }),
    ...(status === 'Failed' && { success: false }),
    ...(status !== undefined && { completion: status === 'Completed' || status === 'Failed' }),
  };
}

function scoreOf({ value }: JsonObject, description: JsonObject): Score | undefined {
  const type = textIn(description['resultType']) ?? '';
  const raw = numberIn(value);
  if (raw === undefined || !numeric.includes(type)) return undefined;
  if (type === 'Percent' && raw >= 0 && raw <= 100) return { scaled: raw / 100, raw, min: 0, max: 100 };
  const min = numberIn(description['valueMin']);
  const max = numberIn(description['valueMax']);
  const isWithin = min !== undefined && max !== undefined && min < max && raw >= min && raw <= max;
  return isWithin ? { raw, min, max } : { raw };
}

function numberIn(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : textIn(value)?.replace(/\s*%$/, '');
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
