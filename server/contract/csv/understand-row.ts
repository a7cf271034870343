// What a row of a table says by a mapping: the same for the server, which makes Statements of it, and for the page,
// which shows the learner beforehand.
import type { CsvMapping, CsvMeaning } from '../csv-mapping.ts';
import { verbOfDeed } from '../deed-verbs.ts';
import type { ImportReason } from '../importing.ts';
import { isIri } from '../xapi/iri.ts';
import type { Score } from '../xapi/score.ts';
import type { Verb } from '../xapi/verb.ts';
import { createDateReader } from './read-date.ts';
import { readLength } from './read-length.ts';
import { readNumber, readPoints } from './read-number.ts';
import { verbOf } from './verb-of.ts';

export type UnderstoodRow =
  | { readonly kind: 'deed'; readonly deed: RowDeed }
  /** Somebody else's, empty, or not done: there is nothing to record. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly reason: RowReason; readonly detail: string };

export type RowReason = Extract<ImportReason, 'no-title' | 'no-date' | 'impossible-date' | 'no-result'>;

export type RowDeed = {
  readonly title: string;
  /** The id of what was done; null where the row has none that is an IRI. */
  readonly activity: string | null;
  readonly verb: Verb;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly score: Score | null;
  readonly success: boolean | null;
  readonly completion: boolean | null;
  readonly seconds: number | null;
  readonly description: string;
  readonly comment: string;
  /** Cells that are kept as they are, by the names of their columns. */
  readonly kept: readonly (readonly [string, string])[];
};

/** Reads the rows of a table with these columns. What is no score and no length of time is kept as it is. */
export function createRowReader(columns: readonly string[], mapping: CsvMapping) {
  const readDate = createDateReader(mapping.zone);
  const indexOf = (column: string | null | undefined) => (typeof column === 'string' ? columns.indexOf(column) : -1);
  const person = indexOf(mapping.person?.column);
  const status = indexOf(mapping.status?.column);
  const duration = indexOf(mapping.duration?.column);
  const [title, when, activity, score, description, comment] = [
    mapping.title,
    mapping.when,
    mapping.activity,
    mapping.score,
    mapping.description,
    mapping.comment,
  ].map(indexOf);
  const kept = mapping.kept.map((column) => [column, indexOf(column)] as const);

  function isTaken(cell: (index: number | undefined) => string): boolean {
    if (mapping.person === null) return true;
    return mapping.person.value.trim() !== '' && samePerson(cell(person), mapping.person.value);
  }

  return (cells: readonly string[]): UnderstoodRow => {
    const cell = (index = -1) => cells[index]?.trim() ?? '';
    if (cells.every((text) => text.trim() === '') || !isTaken(cell)) return { kind: 'nothing' };
    const meaning = mapping.status === null ? null : meaningIn(mapping.status.meanings, cell(status));
    if (meaning === undefined) return problem('no-result', cell(status));
    if (meaning === 'nothing') return { kind: 'nothing' };
    const name = cell(title) || mapping.fixedTitle.trim();
    if (name === '') return problem('no-title', '');
    const date = readDate(cell(when), mapping.dayFirst);
    if (date.kind !== 'date') return problem(date.kind === 'none' ? 'no-date' : 'impossible-date', cell(when));
    const points = cell(score) === '' ? null : scoreOf(cell(score), mapping);
    const seconds = mapping.duration === null ? null : (readLength(cell(duration), mapping.duration.unit) ?? null);
    const unread = [
      points === null && cell(score) !== '' ? [mapping.score ?? '', cell(score)] : [],
      seconds === null && cell(duration) !== '' && readNumber(cell(duration)) !== 0
        ? [mapping.duration?.column ?? '', cell(duration)]
        : [],
    ];
    const extra = [...kept.map(([column, index]) => [column, cell(index)] as const), ...unread];
    return {
      kind: 'deed',
      deed: {
        title: name,
        activity: isIri(cell(activity)) ? cell(activity) : null,
        ...outcomeOf(meaning, mapping.verb),
        at: date.at,
        score: points,
        seconds,
        description: cell(description),
        comment: cell(comment),
        kept: extra.flatMap(([column = '', text = '']) => (text === '' ? [] : [[column, text] as const])),
      },
    };
  };
}

/** Names of people, e-mail addresses and account names differ in more than case and white space. */
export function samePerson(one: string, other: string): boolean {
  return tidyPerson(one) === tidyPerson(other);
}

function tidyPerson(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function problem(reason: RowReason, detail: string): UnderstoodRow {
  return { kind: 'problem', reason, detail: detail.slice(0, 200) };
}

function meaningIn(meanings: Readonly<Record<string, CsvMeaning>>, word: string): CsvMeaning | undefined {
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined;
}

function outcomeOf(meaning: CsvMeaning | null, verb: string): Pick<RowDeed, 'verb' | 'success' | 'completion'> {
  const said = verbOf(meaning, verb);
  const isPassed = said.id === verbOfDeed.passed.id;
  const isDone = isPassed || said.id === verbOfDeed.completed.id;
  return {
    verb: said,
    success: isPassed ? true : meaning === 'failed' ? false : null,
    completion: isDone ? true : meaning === 'begun' ? false : null,
  };
}

/** xAPI 1.0.3 Data 2.4.5.1: points outside of their limits are told without them. */
function scoreOf(text: string, { scoreMin, scoreMax }: CsvMapping): Score | null {
  const points = readPoints(text);
  if (points === undefined || !Number.isFinite(points.raw)) return null;
  const { raw } = points;
  const max = points.max ?? scoreMax;
  const min = points.max === null ? (scoreMin ?? 0) : 0;
  if (max === null || !(min < max) || raw < min || raw > max) return { raw };
  return { scaled: (raw - min) / (max - min), raw, min, max };
}
