// Which Agents and Activities a Statement mentions, and where (xAPI 1.0.3 Communication 2.1.3).
import type { Actor, Agent, Group } from '../contract/xapi/actor.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Context } from '../contract/xapi/context.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement, StatementObject } from '../contract/xapi/statement.ts';
import type { SimpleObject } from '../contract/xapi/statement-object.ts';
import type { Mentions } from '../store/statement-store.ts';
import { activitiesAround } from './activities-in.ts';

/** What a Statement is found by; `authority` is the one that the LRS gives it. */
export function mentionsIn(statement: Statement, authority: Actor): Mentions {
  const { actor, verb, object, context } = statement;
  const agents = new Set<string>();
  const activities = new Set<string>();
  for (const one of [actor, ...actorsOf(object)]) addIdentifiers(agents, one);
  for (const { id } of activitiesOf(object)) add(activities, id);
  const relatedAgents = new Set<string>();
  const relatedActivities = new Set<string>();
  addIdentifiers(relatedAgents, authority, agents);
  for (const one of actorsElsewhere(statement)) addIdentifiers(relatedAgents, one, agents);
  for (const { id } of activitiesElsewhere(statement)) add(relatedActivities, id, activities);
  return {
    verb: verb.id,
    registration: context?.registration?.toLowerCase(),
    agents: [...agents],
    relatedAgents: [...relatedAgents],
    activities: [...activities],
    relatedActivities: [...relatedActivities],
  };
}

/** All Agents and Groups of a Statement and of its SubStatement, save the authority, with the members of Groups. */
export function allActorsIn(statement: Statement): Actor[] {
  return [statement.actor, ...actorsOf(statement.object), ...actorsElsewhere(statement)].flatMap(withMembers);
}

function actorsElsewhere({ object, context }: Statement): Actor[] {
  const around = actorsAround(context);
  if (object.objectType !== 'SubStatement') return around;
  return [...around, object.actor, ...actorsOf(object.object), ...actorsAround(object.context)];
}

function activitiesElsewhere({ object, context }: Statement): Activity[] {
  const around = activitiesAround(context);
  if (object.objectType !== 'SubStatement') return around;
  return [...around, ...activitiesOf(object.object), ...activitiesAround(object.context)];
}

// A Group matches if any member does.
function addIdentifiers(list: Set<string>, actor: Actor, elsewhere?: ReadonlySet<string>): void {
  const identifier = identifierOf(actor);
  if (identifier !== undefined) add(list, identifier, elsewhere);
  if (actor.objectType === 'Group') for (const member of actor.member ?? []) addIdentifiers(list, member, elsewhere);
}

/** Adds what does not stand elsewhere. */
function add(list: Set<string>, value: string, elsewhere?: ReadonlySet<string>): void {
  if (!elsewhere?.has(value)) list.add(value);
}

function withMembers(actor: Actor): readonly Actor[] {
  return actor.objectType === 'Group' ? [actor, ...(actor.member ?? [])] : [actor];
}

function actorsOf(object: StatementObject | SimpleObject): (Agent | Group)[] {
  return object.objectType === 'Agent' || object.objectType === 'Group' ? [object] : [];
}

function activitiesOf(object: StatementObject | SimpleObject): Activity[] {
  return object.objectType === undefined || object.objectType === 'Activity' ? [object] : [];
}

function actorsAround(context: Context | undefined): Actor[] {
  if (context === undefined) return [];
  const { instructor, team, contextAgents = [], contextGroups = [] } = context;
  return [
    ...(instructor ? [instructor] : []),
    ...(team ? [team] : []),
    ...contextAgents.map(({ agent }) => agent),
    ...contextGroups.map(({ group }) => group),
  ];
}
