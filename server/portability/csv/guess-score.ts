import { foldWords } from '../../contract/csv/fold-text.ts';
import { readNumber } from '../../contract/csv/read-number.ts';
import * as words from './column-words.ts';
import type { ColumnProfile } from './profile-columns.ts';

export type GuessedScore = {
  readonly column: ColumnProfile | undefined;
  readonly min: number | null;
  readonly max: number | null;
  /** Columns that say no more than this does. */
  readonly used: readonly ColumnProfile[];
};

type Take = (names: readonly RegExp[], fits: (column: ColumnProfile) => boolean) => ColumnProfile | undefined;

/** Which column has the score, and between what it lies: as other columns say for all rows, or as such marks do. */
export function guessScore(columns: readonly ColumnProfile[], take: Take): GuessedScore {
  const find = (names: RegExp) => columns.find(({ name }) => names.test(foldWords(name)));
  const limits = [find(words.scoreMinWords), find(words.scoreMaxWords)];
  const [min = null, max = null] = limits.map(onlyNumber);
  const isPoints = (column: ColumnProfile) =>
    column.filled > 0 && column.points >= column.filled * 0.25 && column.dates === 0 && !limits.includes(column);
  // Limits that change from row to row cannot be said for all: then the share of the whole is what counts.
  const isChanging = limits[1] !== undefined && max === null;
  const column = (isChanging ? take([words.scaledWords], isPoints) : undefined) ?? take(words.scoreWords, isPoints);
  if (column === undefined) return { column, min: null, max: null, used: [] };
  if (words.scaledWords.test(foldWords(column.name))) return { column, min: null, max: 1, used: [] };
  const used = max === null ? [] : [...limits, find(words.scaledWords)].filter((one) => one !== undefined);
  return { column, min, max: max ?? usualMax(column), used };
}

function onlyNumber(column: ColumnProfile | undefined): number | null {
  const [value, ...others] = (column?.values ?? []).filter((text) => text !== '');
  return value === undefined || others.length > 0 ? null : (readNumber(value) ?? null);
}

function usualMax({ name, percents, filled, largest }: ColumnProfile): number | null {
  const folded = foldWords(name);
  if ((percents > 0 && percents >= filled / 2) || /%|\bpercent|\bporcent/.test(folded)) return 100;
  return words.tenWords.test(folded) && largest <= 10 ? 10 : null;
}
