// The queries behind the transcript's Statements: whatever the filter, the newest are found without sorting many rows.
import { matchAll } from './match-all.ts';
import { placeInTime, sequenceAt } from './place-in-time.ts';
import { recordConditions } from './record-conditions.ts';
import type { RecordCondition, TranscriptFilter } from './record-conditions.ts';
import { Sql, joinSql, sql } from './sql.ts';

/** Where rows come from: the index of words, one small set of sequences, or all in the order of time. */
export type Driver = { readonly by: 'words' } | { readonly by: 'time' } | { readonly by: 'set'; readonly set: Sql };

const ofStatement = new Sql('s.sequence', []);
const ofWords = new Sql(sequenceAt('t.rowid'), []);
const placeOfStatement = new Sql(placeInTime('s.happened', 's.sequence'), []);

/** How many a set holds, counted up to a bound. */
export function countSet(set: Sql, most: number): Sql {
  return sql`SELECT count(*) FROM (SELECT 1 FROM (${set}) LIMIT ${most})`;
}

/** The sets of which one may drive a query. */
export function drivingSets(filter: TranscriptFilter): Sql[] {
  return recordConditions(filter)
    .filter(({ isIn }) => isIn)
    .map(({ set }) => set);
}

/** The set that is all that a filter asks for, if it is: then nothing else has to be looked at to count it. */
export function onlySet(filter: TranscriptFilter): Sql | undefined {
  const [only, ...others] = recordConditions(filter);
  const isAll = filter.words === undefined && timeOf(filter).length === 0 && others.length === 0 && only?.isIn;
  return isAll ? only.set : undefined;
}

/** Sequences of what matches, newest first. */
export function selectWindow(filter: TranscriptFilter, driver: Driver, count: number, from: number): Sql {
  const bounds = sql`LIMIT ${count} OFFSET ${from}`;
  if (driver.by === 'words') {
    return sql`SELECT ${ofWords} AS sequence FROM statement_text AS t WHERE ${matchOf(filter)} ORDER BY t.rowid DESC ${bounds}`;
  }
  const order = sql`ORDER BY s.happened DESC, s.sequence DESC ${bounds}`;
  return driver.by === 'set'
    ? sql`SELECT s.sequence FROM statement AS s WHERE s.sequence IN (${driver.set}) AND ${testsOf(filter)} ${order}`
    : sql`SELECT s.sequence FROM statement AS s INDEXED BY statement_happened WHERE ${testsOf(filter)} ${order}`;
}

/** How many match, counted up to a bound. */
export function countMatches(filter: TranscriptFilter, driver: Driver, most: number): Sql {
  return sql`SELECT count(*) FROM (${matches(filter, driver)} LIMIT ${most})`;
}

/** How many that match are newer than a Statement. */
export function countNewer(filter: TranscriptFilter, sequence: number): Sql {
  if (filter.words !== undefined) {
    const place = sql`SELECT ${placeOfStatement} FROM statement AS s WHERE s.sequence = ${sequence}`;
    return sql`SELECT count(*) FROM statement_text AS t WHERE ${matchOf(filter)} AND t.rowid > (${place})`;
  }
  const moment = sql`SELECT happened, sequence FROM statement WHERE sequence = ${sequence}`;
  return sql`SELECT count(*) FROM statement AS s INDEXED BY statement_happened
    WHERE (s.happened, s.sequence) > (${moment}) AND ${testsOf(filter)}`;
}

/** 1 when a Statement matches, else 0. */
export function countItself(filter: TranscriptFilter, sequence: number): Sql {
  const { words } = filter;
  const text = sql`SELECT 1 FROM statement_text AS t WHERE t.words MATCH ${matchAll(words ?? '')} AND t.rowid = ${placeOfStatement}`;
  const conditions = [
    sql`s.sequence = ${sequence}`,
    ...(words === undefined ? [] : [sql`EXISTS (${text})`]),
    testsOf(filter),
  ];
  return sql`SELECT count(*) FROM statement AS s WHERE ${and(conditions)}`;
}

/** Ids of what matches and is not voided, newest first. */
export function selectIds(filter: TranscriptFilter, driver: Driver): Sql {
  return sql`SELECT s.id FROM statement AS s WHERE s.sequence IN (${matches(filter, driver)}) AND s.voided_by IS NULL
    ORDER BY s.happened DESC, s.sequence DESC`;
}

/** Sequences of what matches and is not voided, oldest first. */
export function selectUnvoided(filter: TranscriptFilter, driver: Driver): Sql {
  return sql`SELECT s.sequence FROM statement AS s WHERE s.sequence IN (${matches(filter, driver)}) AND s.voided_by IS NULL
    ORDER BY s.sequence`;
}

/** Sequences of what matches, in any order. Where there may be many, from narrow indexes only. */
function matches(filter: TranscriptFilter, driver: Driver): Sql {
  switch (driver.by) {
    case 'words':
      return sql`SELECT ${ofWords} AS sequence FROM statement_text AS t WHERE ${matchOf(filter)}`;
    case 'time':
      return inTime(filter);
    case 'set':
      return sql`SELECT s.sequence FROM statement AS s WHERE s.sequence IN (${driver.set}) AND ${testsOf(filter)}`;
  }
}

function inTime(filter: TranscriptFilter): Sql {
  const members = recordConditions(filter).map((one) => isMember(one, ofStatement));
  return sql`SELECT s.sequence FROM statement AS s INDEXED BY statement_happened
    WHERE ${and([...timeOf(filter), ...members])}`;
}

/** The conditions on `t`, a row of the index of words. */
function matchOf(filter: TranscriptFilter): Sql {
  const { words = '', from, until } = filter;
  return and([
    sql`t.words MATCH ${matchAll(words)}`,
    ...(from === undefined ? [] : [sql`t.rowid >= ${placeAt(from)}`]),
    ...(until === undefined ? [] : [sql`t.rowid < ${placeAt(until)}`]),
    ...recordConditions(filter).map((one) => isMember(one, ofWords)),
  ]);
}

/** The lowest place of a moment: whole seconds, as days have them. */
function placeAt(moment: number): Sql {
  return new Sql(placeInTime('?', '0'), [moment]);
}

/** All conditions save words, for one row of `statement`. */
function testsOf(filter: TranscriptFilter): Sql {
  return and([...timeOf(filter), ...recordConditions(filter).map(({ test }) => test)]);
}

function timeOf({ from, until }: TranscriptFilter): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`s.happened >= ${from}`]),
    ...(until === undefined ? [] : [sql`s.happened < ${until}`]),
  ];
}

function isMember({ set, isIn }: RecordCondition, sequence: Sql): Sql {
  return isIn ? sql`${sequence} IN (${set})` : sql`${sequence} NOT IN (${set})`;
}

function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1` : joinSql(conditions, ' AND ');
}
