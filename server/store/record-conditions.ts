// What a reader filters Statements by, save words and time, as SQL.
import type { ExperienceKind, ExperienceStatus } from '../contract/experience.ts';
import { indexKey } from './index-key.ts';
import { joinSql, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** All that is there must hold. Times are milliseconds since 1970. */
export type TranscriptFilter = {
  /** As typed: words or beginnings of words, all of which must occur. */
  readonly words?: string | undefined;
  readonly from?: number | undefined;
  /** The first moment that is too late. */
  readonly until?: number | undefined;
  readonly verb?: string | undefined;
  readonly credentialKey?: string | undefined;
  /** Identifier of the actor, or of somebody in the object. */
  readonly agent?: string | undefined;
  /** An experience by its Activity: all that lies in it or below. */
  readonly course?: string | undefined;
  readonly kind?: ExperienceKind | undefined;
  readonly status?: ExperienceStatus | undefined;
  /** The least score, in percent. */
  readonly score?: number | undefined;
  /** `yes`, `no`, or the id of a destination. */
  readonly shared?: string | undefined;
};

export type RecordCondition = {
  /** Sequences, from narrow indexes only. */
  readonly set: Sql;
  /** Whether a sequence in the set matches, or one outside of it. */
  readonly isIn: boolean;
  /** Whether `s`, a row of `statement`, matches: for few rows, without looking at the whole set. */
  readonly test: Sql;
};

export function recordConditions(filter: TranscriptFilter): RecordCondition[] {
  const { verb, credentialKey, agent, score, shared } = filter;
  return [
    ...(verb === undefined ? [] : [onVerb(indexKey(verb))]),
    ...(credentialKey === undefined ? [] : [onCredential(credentialKey)]),
    ...(agent === undefined ? [] : [onAgent(indexKey(agent))]),
    ...onExperience(filter),
    ...(score === undefined ? [] : [onScore(score)]),
    ...(shared === undefined ? [] : [onShared(shared)]),
  ];
}

function onVerb(verb: string): RecordCondition {
  const set = sql`SELECT sequence FROM statement WHERE verb = ${verb}`;
  return { set, isIn: true, test: sql`+s.verb = ${verb}` };
}

function onCredential(key: string): RecordCondition {
  const set = sql`SELECT sequence FROM statement WHERE credential_key = ${key}`;
  return { set, isIn: true, test: sql`+s.credential_key = ${key}` };
}

function onAgent(agent: string): RecordCondition {
  return {
    set: sql`SELECT sequence FROM statement_agent WHERE agent = ${agent}`,
    isIn: true,
    test: sql`EXISTS (SELECT 1 FROM statement_agent AS a WHERE a.agent = ${agent} AND a.sequence = s.sequence)`,
  };
}

/** The experience in which a Statement lies. */
function onExperience({ course, kind, status }: TranscriptFilter): RecordCondition[] {
  if (course === undefined && kind === undefined && status === undefined) return [];
  const above = sql`SELECT c.experience FROM experience AS c WHERE c.activity = ${course ?? ''}`;
  const is = [
    // By itself it says that the partial indexes of kinds and statuses serve.
    ...(kind === undefined && status === undefined ? [] : [sql`e.is_shown = 1`]),
    ...(kind === undefined ? [] : [sql`e.kind = ${kind}`]),
    ...(status === undefined ? [] : [sql`e.status = ${status}`]),
  ];
  const below =
    course === undefined
      ? []
      : [sql`e.experience IN (SELECT b.experience FROM experience_above AS b WHERE b.above = (${above}))`];
  const isBelow =
    course === undefined
      ? []
      : [sql`EXISTS (SELECT 1 FROM experience_above AS b WHERE b.above = (${above}) AND b.experience = e.experience)`];
  return [
    {
      set: sql`SELECT t.sequence FROM experience_statement AS t
        WHERE t.experience IN (SELECT e.experience FROM experience AS e WHERE ${joinSql([...is, ...below], ' AND ')})`,
      isIn: true,
      test: sql`EXISTS (SELECT 1 FROM experience_statement AS t CROSS JOIN experience AS e ON e.experience = t.experience
        WHERE t.sequence = s.sequence AND ${joinSql([...is, ...isBelow], ' AND ')})`,
    },
  ];
}

function onScore(score: number): RecordCondition {
  return {
    set: sql`SELECT sequence FROM statement_score WHERE score >= ${score}`,
    isIn: true,
    test: sql`EXISTS (SELECT 1 FROM statement_score AS p WHERE p.sequence = s.sequence AND p.score >= ${score})`,
  };
}

// What was withdrawn is 'withdrawn', so what is 'sent' is there.
function onShared(shared: string): RecordCondition {
  const isSent = sql`d.kind = 'statement' AND d.state = 'sent'`;
  const isThere = shared === 'yes' || shared === 'no' ? isSent : sql`d.destination_id = ${shared} AND ${isSent}`;
  const ofRow = sql`EXISTS (SELECT 1 FROM delivery AS d WHERE d.sequence = s.sequence AND ${isThere})`;
  return {
    set: sql`SELECT d.sequence FROM delivery AS d WHERE ${isThere}`,
    isIn: shared !== 'no',
    test: shared === 'no' ? sql`NOT ${ofRow}` : ofRow,
  };
}
