import type { ExperienceKind, ExperienceStatus } from '../contract/experience.ts';
import { joinSql, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import { matchAll } from './match-all.ts';

/** Which experiences; every condition that is there must hold. */
export type ExperienceFilter = {
  /** As typed: words or beginnings of words, all of which must occur. */
  readonly words?: string | undefined;
  /** Days, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly kind?: ExperienceKind | undefined;
  readonly status?: ExperienceStatus | undefined;
  /** The number of an experience: it and all below it. */
  readonly course?: number | undefined;
  /** Index keys of what Statements of it, or below it, have. */
  readonly verb?: string | undefined;
  readonly source?: string | undefined;
  readonly person?: string | undefined;
  /** Least best score, in percent. */
  readonly score?: number | undefined;
  /** Sent to anybody, to nobody, or to the destination with this id. */
  readonly shared?: string | undefined;
};

/** The experiences that match, as `FROM experience AS e WHERE …`. */
export function matchingExperiences(filter: ExperienceFilter): Sql {
  const { words, kind, course } = filter;
  // Without these only what nothing else holds; that is read in the order of time.
  const isListed = words === undefined && kind === undefined && course === undefined;
  const table = isListed ? sql`experience AS e INDEXED BY experience_listed` : sql`experience AS e`;
  const conditions = [sql`e.is_shown = 1`, ...(isListed ? [sql`e.holder IS NULL`] : []), ...conditionsOf(filter)];
  return sql`FROM ${table} WHERE ${joinSql(conditions, ' AND ')}`;
}

function conditionsOf(filter: ExperienceFilter): Sql[] {
  const { words, since, until, kind, status, course, verb, source, person, score, shared } = filter;
  const conditions: Sql[] = [];
  if (words !== undefined) {
    conditions.push(
      sql`e.experience IN (SELECT rowid FROM experience_text WHERE experience_text MATCH ${matchAll(words)})`,
    );
  }
  if (since !== undefined || until !== undefined) conditions.push(hasDay(since, until));
  if (kind !== undefined) conditions.push(sql`e.kind = ${kind}`);
  if (status !== undefined) conditions.push(sql`e.status = ${status}`);
  if (course !== undefined) {
    conditions.push(sql`EXISTS (SELECT 1 FROM experience_above WHERE above = ${course} AND experience = e.experience)`);
  }
  if (verb !== undefined) conditions.push(hasTrait('verb', verb));
  if (source !== undefined) conditions.push(hasTrait('source', source));
  if (person !== undefined) conditions.push(hasTrait('person', person));
  if (score !== undefined) conditions.push(sql`e.score >= ${score}`);
  if (shared !== undefined) conditions.push(isShared(shared));
  return conditions;
}

function hasDay(since = '', until = '9999-99-99'): Sql {
  return sql`EXISTS (SELECT 1 FROM experience_day AS d
    WHERE d.experience = e.experience AND d.day BETWEEN ${since} AND ${until} AND d.statements > 0)`;
}

function hasTrait(trait: string, value: string): Sql {
  return sql`EXISTS (SELECT 1 FROM experience_trait AS t
    WHERE t.trait = ${trait} AND t.value = ${value} AND t.experience = e.experience)`;
}

function isShared(shared: string): Sql {
  const anywhere = sql`SELECT experience FROM experience_trait WHERE trait = 'destination'`;
  if (shared === 'yes') return sql`e.experience IN (${anywhere})`;
  if (shared === 'no') return sql`e.experience NOT IN (${anywhere})`;
  return hasTrait('destination', shared);
}
