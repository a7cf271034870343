import { csvMeanings } from '../../contract/csv-mapping.ts';
import type { CsvMapping, CsvMeaning } from '../../contract/csv-mapping.ts';
import { Problem } from '../../contract/problem.ts';
import { isObject } from '../../contract/xapi/check.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';

const units = ['hours', 'minutes', 'seconds', 'clock'] as const;

/** Checks how a table is meant, as it came from the page. Throws invalid-request. */
export function readMapping(value: unknown): CsvMapping {
  if (!isObject(value)) throw refused('the mapping');
  return {
    person: orNull(value, 'person', (one) => ({ column: textIn(one, 'column'), value: textIn(one, 'value') })),
    title: textOrNull(value, 'title'),
    fixedTitle: textIn(value, 'fixedTitle'),
    activity: textOrNull(value, 'activity'),
    when: textOrNull(value, 'when'),
    dayFirst: booleanIn(value, 'dayFirst'),
    zone: readZone(value),
    verb: textIn(value, 'verb'),
    status: orNull(value, 'status', (one) => ({ column: textIn(one, 'column'), meanings: readMeanings(one) })),
    score: textOrNull(value, 'score'),
    scoreMin: numberOrNull(value, 'scoreMin'),
    scoreMax: numberOrNull(value, 'scoreMax'),
    duration: orNull(value, 'duration', (one) => ({ column: textIn(one, 'column'), unit: readUnit(one) })),
    description: textOrNull(value, 'description'),
    comment: textOrNull(value, 'comment'),
    kept: readKept(value),
  };
}

function readZone(value: JsonObject): string {
  const zone = textIn(value, 'zone');
  try {
    Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return zone;
  } catch {
    throw refused('zone');
  }
}

function readMeanings({ meanings }: JsonObject): Readonly<Record<string, CsvMeaning>> {
  if (!isObject(meanings) || !Object.values(meanings).every(isMeaning)) throw refused('meanings');
  return meanings as Readonly<Record<string, CsvMeaning>>;
}

function isMeaning(value: unknown): value is CsvMeaning {
  return csvMeanings.some((meaning) => meaning === value);
}

function readUnit({ unit }: JsonObject): (typeof units)[number] {
  const known = units.find((one) => one === unit);
  if (known === undefined) throw refused('unit');
  return known;
}

function readKept({ kept }: JsonObject): readonly string[] {
  if (Array.isArray(kept) && kept.every((one) => typeof one === 'string')) return kept;
  throw refused('kept');
}

function orNull<T>(value: JsonObject, name: string, read: (one: JsonObject) => T): T | null {
  const one = value[name];
  if (one === null) return null;
  if (isObject(one)) return read(one);
  throw refused(name);
}

function textIn(value: JsonObject, name: string): string {
  const text = value[name];
  if (typeof text === 'string') return text;
  throw refused(name);
}

function textOrNull(value: JsonObject, name: string): string | null {
  return value[name] === null ? null : textIn(value, name);
}

function numberOrNull(value: JsonObject, name: string): number | null {
  const number = value[name];
  if (number === null || (typeof number === 'number' && Number.isFinite(number))) return number;
  throw refused(name);
}

function booleanIn(value: JsonObject, name: string): boolean {
  const isSo = value[name];
  if (typeof isSo === 'boolean') return isSo;
  throw refused(name);
}

function refused(what: string): Problem {
  return new Problem('invalid-request', `How the table is meant cannot be read: look at ${what}.`);
}
