import { addDays } from './days.ts';

type MonthMark = {
  /** The column, 0 = the first week. */
  readonly week: number;
  /** A day of the month. */
  readonly start: string;
};

/** Columns that a month's name needs. */
const WIDTH = 3;

/** Where the names of months stand over columns of weeks, given the first day of each week: none covers another. */
export function monthMarks(starts: readonly string[]): readonly MonthMark[] {
  const begins = starts
    .map((start, week) => ({ week, start: addDays(start, 6) }))
    .filter(({ start }) => Number(start.slice(8)) <= 7);
  const [next] = begins;
  const first = starts[0];
  // A month of which only the end is seen is named where there is room before the next.
  const isRoomFirst = first !== undefined && (next === undefined || next.week >= WIDTH);
  const marks = isRoomFirst ? [{ week: 0, start: first }, ...begins] : begins;
  return marks.filter(({ week }) => week + WIDTH <= starts.length);
}
