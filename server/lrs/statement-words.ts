import type { Activity } from '../contract/xapi/activity.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import type { Statement, StatementObject } from '../contract/xapi/statement.ts';
import type { Verb } from '../contract/xapi/verb.ts';
import { activitiesAround } from './activities-in.ts';

/** More is not searched: a text this long was not typed by anybody. */
const longest = 20_000;

/** What a person would type to find a Statement: names, verbs in every language, descriptions, responses. */
export function statementWords(statement: Statement): string {
  const { actor, verb, object, result, context } = statement;
  const pieces = [
    ...wordsOfActor(actor),
    ...wordsOfVerb(verb),
    ...wordsOfObject(object),
    result?.response,
    ...activitiesAround(context).flatMap(wordsOfActivity),
    ...(context?.instructor ? wordsOfActor(context.instructor) : []),
    ...(context?.team ? wordsOfActor(context.team) : []),
    context?.platform,
  ];
  return pieces
    .filter((piece) => piece !== undefined)
    .join('\n')
    .slice(0, longest);
}

function wordsOfActor(actor: Actor): (string | undefined)[] {
  const members = actor.objectType === 'Group' ? (actor.member ?? []).flatMap(wordsOfActor) : [];
  return [actor.name, actor.mbox?.slice('mailto:'.length), actor.account?.name, ...members];
}

function wordsOfVerb(verb: Verb): string[] {
  return [lastSegment(verb.id), ...texts(verb.display)];
}

function wordsOfObject(object: StatementObject): (string | undefined)[] {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return wordsOfActor(object);
    case 'StatementRef':
      return [object.id];
    case 'SubStatement':
      return [...wordsOfActor(object.actor), ...wordsOfVerb(object.verb), ...wordsOfObject(object.object)];
    default:
      return wordsOfActivity(object);
  }
}

function wordsOfActivity({ id, definition }: Activity): string[] {
  return [lastSegment(id), ...texts(definition?.name), ...texts(definition?.description)];
}

function texts(map: LanguageMap | undefined): string[] {
  return map ? Object.values(map) : [];
}

/** The readable end of an IRI. */
export function lastSegment(iri: string): string {
  // By hand, for a regular expression takes a second where somebody writes ten thousand slashes.
  let end = iri.length;
  while (end > 0 && '/#?'.includes(iri.charAt(end - 1))) end -= 1;
  const trimmed = iri.slice(0, end);
  const segment = trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
