// Which Agents and Activities a Statement mentions, and where (xAPI 1.0.3 Communication 2.1.3).
import type { Actor, Agent, Group } from '../contract/xapi/actor.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Context } from '../contract/xapi/context.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { Statement, StatementObject } from '../contract/xapi/statement.ts';
import type { SimpleObject } from '../contract/xapi/statement-object.ts';
import type { Mentions } from '../store/statement-store.ts';
import { activitiesIn } from './activities-in.ts';

/** What a Statement is found by; `authority` is the one that the LRS gives it. */
export function mentionsIn({ actor, verb, object, context }: Statement, authority: Actor): Mentions {
  const agents = new Set(identifiersOf([actor, ...actorsOf(object)]));
  const activities = new Set(activitiesOf(object).map(({ id }) => id));
  const sub = object.objectType === 'SubStatement' ? object : undefined;
  const relatedAgents = identifiersOf([
    authority,
    ...actorsAround(context),
    ...(sub ? [sub.actor, ...actorsOf(sub.object), ...actorsAround(sub.context)] : []),
  ]);
  const relatedActivities = [
    ...activitiesAround(context),
    ...(sub ? [...activitiesOf(sub.object), ...activitiesAround(sub.context)] : []),
  ].map(({ id }) => id);
  return {
    verb: verb.id,
    registration: context?.registration?.toLowerCase(),
    agents: [...agents],
    relatedAgents: [...new Set(relatedAgents)].filter((one) => !agents.has(one)),
    activities: [...activities],
    relatedActivities: [...new Set(relatedActivities)].filter((one) => !activities.has(one)),
  };
}

/** All Activities of a Statement and of its SubStatement, the object first. */
export function allActivitiesIn({ object, context }: Statement): Activity[] {
  const sub = object.objectType === 'SubStatement' ? object : undefined;
  return [
    ...activitiesOf(object),
    ...activitiesAround(context),
    ...(sub ? [...activitiesOf(sub.object), ...activitiesAround(sub.context)] : []),
  ];
}

/** All Agents and Groups of a Statement and of its SubStatement, save the authority, with the members of Groups. */
export function allActorsIn({ actor, object, context }: Statement): Actor[] {
  const sub = object.objectType === 'SubStatement' ? object : undefined;
  return [
    actor,
    ...actorsOf(object),
    ...actorsAround(context),
    ...(sub ? [sub.actor, ...actorsOf(sub.object), ...actorsAround(sub.context)] : []),
  ].flatMap(withMembers);
}

function identifiersOf(actors: readonly Actor[]): string[] {
  return actors
    .flatMap(withMembers)
    .map(identifierOf)
    .filter((identifier) => identifier !== undefined);
}

// A Group matches if any member does.
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

function activitiesAround(context: Context | undefined): Activity[] {
  const around = context?.contextActivities;
  if (around === undefined) return [];
  return [around.parent, around.grouping, around.category, around.other].flatMap(activitiesIn);
}
