// What the columns of a table seem to hold. The learner sees it and can change all of it.
import type { CsvMapping, CsvMeaning } from '../../contract/csv-mapping.ts';
import { foldWords } from '../../contract/csv/fold-text.ts';
import { meaningOf } from '../../contract/csv/status-words.ts';
import { verbOfDeed } from '../../contract/deed-verbs.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import * as words from './column-words.ts';
import { findPerson } from './find-person.ts';
import { guessScore } from './guess-score.ts';
import type { ColumnProfile } from './profile-columns.ts';

export type Guessing = {
  /** Who the learner is. */
  readonly agents: readonly Agent[];
  /** Of times without one; IANA. */
  readonly zone: string;
};

/** Zones of the United States: there 04/03 is 3 April. */
const MONTH_FIRST =
  /^(?:US\/|Pacific\/Honolulu|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana\/|Kentucky\/|North_Dakota\/))/;

export function guessMapping(columns: readonly ColumnProfile[], { agents, zone }: Guessing): CsvMapping {
  const free = new Set(columns);

  /** The column that is called the most fitting of those whose cells allow it. */
  function take(names: readonly RegExp[], fits: (column: ColumnProfile) => boolean): ColumnProfile | undefined {
    for (const name of names) {
      const found = columns.find((column) => free.has(column) && name.test(foldWords(column.name)) && fits(column));
      if (found === undefined) continue;
      free.delete(found);
      return found;
    }
    return undefined;
  }

  const person = findPerson(columns, agents);
  for (const column of person.columns) free.delete(column);
  const status = take(words.statusWords, isOutcome) ?? takeFirst(free, isSaidInWords);
  const when =
    takeFirst(free, (column) => isDate(column) && status !== undefined && column.name.startsWith(`${status.name} -`)) ??
    take(words.whenWords, isDate) ??
    takeFirst(free, isDate);
  const score = guessScore(columns, take);
  const duration = take(
    words.durationWords,
    (column) => isMostly(column, column.numbers + column.clocks) || hasLetters(column),
  );
  const title = take(words.titleWords, isText);
  const description = take(words.descriptionWords, isText);
  const comment = take(words.commentWords, isText);
  const activity = takeFirst(free, (column) => isMostly(column, column.iris) && column.addresses === 0);
  const isReport = title === undefined && status !== undefined && !isNamed(status, words.statusWords);
  for (const column of score.used) free.delete(column);

  return {
    person: person.question,
    title: title?.name ?? null,
    // "Final exam" above "Passed": what was done is the name of the column.
    fixedTitle: isReport ? status.name : '',
    activity: activity?.name ?? null,
    when: when?.name ?? null,
    dayFirst:
      when?.dayFirst ?? columns.find(({ dayFirst }) => dayFirst !== undefined)?.dayFirst ?? !MONTH_FIRST.test(zone),
    zone,
    verb: guessVerb(status, title),
    status: status === undefined ? null : { column: status.name, meanings: meaningsOf(status) },
    score: score.column?.name ?? null,
    scoreMin: score.min,
    scoreMax: score.max,
    duration: duration === undefined ? null : { column: duration.name, unit: unitOf(duration) },
    description: description?.name ?? null,
    comment: comment?.name ?? null,
    kept: columns
      .filter((column) => free.has(column) && column.filled > 0 && !words.leftOutWords.test(foldWords(column.name)))
      .map(({ name }) => name),
  };
}

function takeFirst(free: Set<ColumnProfile>, fits: (column: ColumnProfile) => boolean): ColumnProfile | undefined {
  const found = [...free].find(fits);
  if (found) free.delete(found);
  return found;
}

function isNamed(column: ColumnProfile, names: readonly RegExp[]): boolean {
  return names.some((name) => name.test(foldWords(column.name)));
}

function isMostly(column: ColumnProfile, count: number): boolean {
  return column.filled > 0 && count >= column.filled * 0.8;
}

function isDate(column: ColumnProfile): boolean {
  return column.filled > 0 && column.dates >= column.filled * 0.5;
}

function isText(column: ColumnProfile): boolean {
  return column.filled > 0 && !isDate(column) && !isMostly(column, column.numbers) && !isMostly(column, column.iris);
}

function hasLetters({ values, clocks, numbers, filled }: ColumnProfile): boolean {
  return filled > clocks + numbers && (values ?? []).some((value) => /\d\s*[a-z]/i.test(value));
}

/** One of a few words, not points and not dates. */
function isOutcome(column: ColumnProfile): boolean {
  const { values = [] } = column;
  return (
    values.length > 0 &&
    values.length <= 30 &&
    !isDate(column) &&
    values.some((value) => meaningOf(value, 'completed') !== undefined)
  );
}

/** Words that can mean nothing else, whatever the column is called. */
function isSaidInWords(column: ColumnProfile): boolean {
  const said = (column.values ?? []).filter((value) => /\p{L}{4}/u.test(value));
  return (
    said.length > 0 &&
    said.length <= 12 &&
    isOutcome(column) &&
    said.every((value) => meaningOf(value, 'completed') !== undefined)
  );
}

function yesIn(column: ColumnProfile): CsvMeaning {
  const name = foldWords(column.name);
  if (words.attendanceWords.test(name)) return 'attended';
  return words.passedWords.test(name) ? 'passed' : 'completed';
}

function meaningsOf(column: ColumnProfile): Record<string, CsvMeaning> {
  const known = (column.values ?? []).map((value) => [value, meaningOf(value, yesIn(column))] as const);
  return Object.fromEntries(known.filter((entry): entry is readonly [string, CsvMeaning] => entry[1] !== undefined));
}

function guessVerb(status: ColumnProfile | undefined, title: ColumnProfile | undefined): string {
  if (status !== undefined && yesIn(status) === 'attended') return verbOfDeed.attended.id;
  const name = foldWords(title?.name ?? '');
  if (/\b(?:book|libro)\b/.test(name)) return verbOfDeed.read.id;
  if (/\b(?:event|evento|workshop|taller|session)\b/.test(name)) return verbOfDeed.attended.id;
  return verbOfDeed.completed.id;
}

function unitOf({ name, clocks, filled, largest }: ColumnProfile): 'hours' | 'minutes' | 'seconds' | 'clock' {
  const folded = foldWords(name);
  if (clocks >= filled * 0.5) return 'clock';
  if (words.isHours.test(folded)) return 'hours';
  if (words.isMinutes.test(folded)) return 'minutes';
  if (words.isSeconds.test(folded)) return 'seconds';
  return largest > 100 ? 'minutes' : 'hours';
}
