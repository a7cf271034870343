// The query rules of the standard as plainly as they can be said, without any index: what queries are compared with.
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { InverseFunctionalIdentifier } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { StatementFilter } from '../store/select-statements.ts';

type Json = { readonly [key: string]: unknown };

/**
 * The Statements that a query must return, in the order of the array. `visible` are those that whoever asks may read;
 * `all` are those stored, which decide what is void.
 */
export function plainScan(
  visible: readonly Statement[],
  filter: StatementFilter,
  all: readonly Statement[] = visible,
): Statement[] {
  const mine = new Set(visible);
  const byId = new Map(all.map((statement) => [statement.id, statement]));
  const voided = new Set(all.filter(isVoiding).map(({ object }) => (object as { readonly id: string }).id));

  // xAPI 1.0.3 Communication 2.1.3: also what points at a match, and so on.
  function isMatch(statement: Statement, seen: ReadonlySet<unknown> = new Set()): boolean {
    if (mine.has(statement) && meets(statement, filter)) return true;
    const { object } = statement;
    const target = object.objectType === 'StatementRef' ? byId.get(object.id) : undefined;
    return target !== undefined && !seen.has(target) && isMatch(target, new Set([...seen, target]));
  }

  return visible.filter((statement) => (isVoiding(statement) || !voided.has(statement.id ?? '')) && isMatch(statement));
}

function isVoiding({ verb }: Statement): boolean {
  return verb.id === VOIDED;
}

function meets(statement: Statement, filter: StatementFilter): boolean {
  const { agent, relatedAgents = false, verb, activity, relatedActivities = false, registration } = filter;
  return (
    (verb === undefined || statement.verb.id === verb) &&
    (registration === undefined || statement.context?.registration === registration) &&
    (agent === undefined || agentsIn(statement, relatedAgents).includes(agent)) &&
    (activity === undefined || activitiesIn(statement, relatedActivities).includes(activity))
  );
}

function agentsIn(statement: Statement, related: boolean): (string | undefined)[] {
  const places: unknown[] = related ? [statement] : [statement.actor, isActor(statement.object) && statement.object];
  return places.flatMap(objectsIn).map((object) => identifierOf(object as InverseFunctionalIdentifier));
}

function isActor({ objectType }: { readonly objectType?: string }): boolean {
  return objectType === 'Agent' || objectType === 'Group';
}

function activitiesIn({ object, context }: Statement | SubStatement, related: boolean): unknown[] {
  if (object.objectType === undefined || object.objectType === 'Activity') {
    return related ? [object.id, ...activitiesAround(context)] : [object.id];
  }
  if (!related) return [];
  return [...(object.objectType === 'SubStatement' ? activitiesIn(object, true) : []), ...activitiesAround(context)];
}

function activitiesAround(context: Statement['context']): unknown[] {
  const lists = Object.values(context?.contextActivities ?? {}) as (Activity | readonly Activity[])[];
  return lists.flat().map(({ id }) => id);
}

/** Every object in a value, itself included. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}
