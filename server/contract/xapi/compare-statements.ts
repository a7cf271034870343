// Data 2.3.1, Statement Comparison Requirements: two Statements are the same if they differ only in what an LRS may
// change. Each `comparable…` returns its term without such differences; what is left is compared as JSON.
//
// A JWS payload and whatever else a client calls a Statement may come here, so nothing relies on the types.
import { isObject } from './check.ts';
import { toComparableDuration } from './duration.ts';
import { isMbox, withLowerCaseDomain } from './inverse-functional-identifier.ts';
import { isSameJson } from './same-json.ts';
import type { Statement } from './statement.ts';
import { parseTimestamp } from './timestamp.ts';

/**
 * Whether an LRS that has one of these Statements has the other as well.
 *
 * The attachments' metadata counts, their bytes are not part of a Statement. A signed Statement has one attachment more
 * than the Statement that was signed: take it out before comparing them.
 */
export function isSameStatement(a: Statement, b: Statement): boolean {
  return isSameJson(comparableStatement(a), comparableStatement(b));
}

// Data 2.3.1: an LRS may set these.
const SET_BY_THE_LRS = ['id', 'authority', 'stored', 'timestamp', 'version'];

const PARTS_OF_BOTH = {
  actor: comparableActor,
  verb: comparableVerb,
  result: comparableResult,
  context: comparableContext,
  attachments: comparableAttachments,
};

function comparableStatement(statement: unknown): unknown {
  return without(SET_BY_THE_LRS, withParts(statement, { ...PARTS_OF_BOTH, object: comparableObject }));
}

function comparableSubStatement(statement: unknown): unknown {
  return withParts(statement, { ...PARTS_OF_BOTH, object: comparableSimpleObject, timestamp: comparableTimestamp });
}

function comparableObject(object: unknown): unknown {
  const isSubStatement = isObject(object) && object.objectType === 'SubStatement';
  return isSubStatement ? comparableSubStatement(object) : comparableSimpleObject(object);
}

function comparableSimpleObject(object: unknown): unknown {
  const type = isObject(object) ? object.objectType : undefined;
  if (type === 'Agent' || type === 'Group') return comparableActor(object);
  return type === 'StatementRef' ? comparableStatementRef(object) : comparableActivity(object);
}

function comparableActor(actor: unknown): unknown {
  return withParts(actor, { ...IDENTIFIER_PARTS, member: comparableMembers });
}

function comparableAgent(agent: unknown): unknown {
  return withParts(agent, IDENTIFIER_PARTS);
}

const IDENTIFIER_PARTS = { mbox: comparableMbox, mbox_sha1sum: lowerCase };

/** The members of a Group have no order, so they are put into one. */
function comparableMembers(members: unknown): unknown {
  if (!Array.isArray(members)) return members;
  return members
    .map(comparableAgent)
    .map((member) => ({ member, key: sortingKey(member) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ member }) => member);
}

/** Different for different Agents. */
function sortingKey(agent: unknown): string {
  if (!isObject(agent)) return '';
  const account = isObject(agent.account) ? agent.account : {};
  const { mbox, mbox_sha1sum: mboxSha1, openid, name, objectType } = agent;
  const strings = [mbox, mboxSha1, openid, account.homePage, account.name, name, objectType];
  return JSON.stringify(strings.map((value) => (typeof value === 'string' ? value : null)));
}

function comparableVerb(verb: unknown): unknown {
  return without(['display'], verb);
}

function comparableActivity(activity: unknown): unknown {
  return without(['definition'], activity);
}

function comparableStatementRef(reference: unknown): unknown {
  return withParts(reference, { id: lowerCase });
}

function comparableResult(result: unknown): unknown {
  return withParts(result, { duration: comparableDuration });
}

function comparableContext(context: unknown): unknown {
  return withParts(context, {
    registration: lowerCase,
    instructor: comparableActor,
    team: comparableActor,
    contextActivities: comparableContextActivities,
    contextAgents: (agents) => eachOf(agents, (agent) => withParts(agent, { agent: comparableAgent })),
    contextGroups: (groups) => eachOf(groups, (group) => withParts(group, { group: comparableActor })),
    language: lowerCase,
    statement: comparableStatementRef,
  });
}

function comparableContextActivities(contextActivities: unknown): unknown {
  return withParts(contextActivities, {
    parent: comparableActivities,
    grouping: comparableActivities,
    category: comparableActivities,
    other: comparableActivities,
  });
}

/** Data 2.4.6.2: a single Activity comes back in an array. */
function comparableActivities(activities: unknown): unknown {
  return eachOf(Array.isArray(activities) ? activities : [activities], comparableActivity);
}

function comparableAttachments(attachments: unknown): unknown {
  return eachOf(attachments, (attachment) =>
    withParts(attachment, { display: comparableLanguageMap, description: comparableLanguageMap }),
  );
}

/** RFC 5646 2.1.1: language tags do not depend on case, unless a map has two that differ in nothing else. */
function comparableLanguageMap(map: unknown): unknown {
  if (!isObject(map)) return map;
  const entries = Object.entries(map);
  const inLowerCase = Object.fromEntries(entries.map(([tag, text]) => [tag.toLowerCase(), text]));
  return Object.keys(inLowerCase).length === entries.length ? inLowerCase : map;
}

function comparableMbox(mbox: unknown): unknown {
  return typeof mbox === 'string' && isMbox(mbox) ? withLowerCaseDomain(mbox) : mbox;
}

function comparableDuration(duration: unknown): unknown {
  return typeof duration === 'string' ? toComparableDuration(duration) : duration;
}

/** Data 2.3.1: the same point in time may be written in another time zone. */
function comparableTimestamp(timestamp: unknown): unknown {
  return (typeof timestamp === 'string' ? parseTimestamp(timestamp) : undefined) ?? timestamp;
}

function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function eachOf(list: unknown, comparable: Comparable): unknown {
  return Array.isArray(list) ? list.map((element) => comparable(element)) : list;
}

type Comparable = (value: unknown) => unknown;

function withParts(value: unknown, parts: { readonly [property: string]: Comparable }): unknown {
  if (!isObject(value)) return value;
  const comparableEntry = ([key, part]: [string, unknown]) => [
    key,
    Object.hasOwn(parts, key) ? parts[key]?.(part) : part,
  ];
  return Object.fromEntries(Object.entries(value).map(comparableEntry));
}

function without(properties: readonly string[], value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !properties.includes(key)));
}
