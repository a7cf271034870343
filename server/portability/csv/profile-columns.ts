// What stands in the columns of a table, gathered in one pass.
import { readCalendar, tellsDayFirst } from '../../contract/csv/calendar-parts.ts';
import { readNumber, readPoints } from '../../contract/csv/read-number.ts';
import { isIri } from '../../contract/xapi/iri.ts';

export type ColumnProfile = {
  readonly name: string;
  /** The different texts, trimmed; undefined where they are too many or too long. */
  readonly values: readonly string[] | undefined;
  /** Cells with something in them, of those that were looked into. */
  readonly filled: number;
  /** Of them… */
  readonly dates: number;
  readonly numbers: number;
  readonly points: number;
  readonly percents: number;
  readonly clocks: number;
  readonly iris: number;
  readonly addresses: number;
  /** Characters of a cell on average. */
  readonly length: number;
  /** Of the numbers; −Infinity without any. */
  readonly largest: number;
  /** What is told by a day above 12 somewhere in the column. */
  readonly dayFirst: boolean | undefined;
};

const MOST_VALUES = 100;
const LONGEST_VALUE = 100;
/** Rows that are looked into closely; people and words are gathered from all. */
const LOOKED_INTO = 3000;

/** As much of a cell is enough to tell what it is. */
const ENOUGH = 300;

const CLOCK = /^\d+:[0-5]\d(?::[0-5]\d)?$/;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

export function createProfiler(columns: readonly string[]) {
  const gathered = columns.map((name) => ({
    name,
    values: new Set<string>() as Set<string> | undefined,
    filled: 0,
    dates: 0,
    numbers: 0,
    points: 0,
    percents: 0,
    clocks: 0,
    iris: 0,
    addresses: 0,
    characters: 0,
    largest: -Infinity,
    dayFirst: undefined as boolean | undefined,
  }));
  let seen = 0;

  type Gathered = (typeof gathered)[number];

  function gatherValue(column: Gathered, text: string): void {
    column.values?.add(text);
    if (text.length > LONGEST_VALUE || (column.values?.size ?? 0) > MOST_VALUES) column.values = undefined;
  }

  function lookInto(column: Gathered, text: string): void {
    const number = readNumber(text);
    column.filled += 1;
    column.characters += text.length;
    // Every number could be a day that is counted by a spreadsheet: that is for the learner to say.
    column.dates += Number(number === undefined && readCalendar(text, true) !== undefined);
    column.numbers += Number(number !== undefined);
    column.points += Number(readPoints(text) !== undefined);
    column.percents += Number(text.endsWith('%'));
    column.clocks += Number(CLOCK.test(text));
    column.iris += Number(isIri(text));
    column.addresses += Number(ADDRESS.test(text));
    column.largest = Math.max(column.largest, number ?? readPoints(text)?.raw ?? -Infinity);
  }

  return {
    add(cells: readonly string[]): void {
      for (const [index, column] of gathered.entries()) {
        const text = cells[index]?.trim() ?? '';
        gatherValue(column, text);
        if (text === '') continue;
        if (seen < LOOKED_INTO) lookInto(column, text.slice(0, ENOUGH));
        column.dayFirst ??= tellsDayFirst(text);
      }
      seen += 1;
    },

    profiles: (): ColumnProfile[] =>
      gathered.map(({ characters, values, ...column }) => ({
        ...column,
        values: values && [...values],
        length: column.filled === 0 ? 0 : characters / column.filled,
      })),
  };
}
