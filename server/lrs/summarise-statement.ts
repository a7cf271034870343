import { unnamedLearner } from '../contract/by-hand.ts';
import type { StatementSummary, SummarisedObject, SummarisedResult } from '../contract/statement-summary.ts';
import type { ActivityDefinition } from '../contract/xapi/activity-definition.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import { chooseTag } from '../contract/xapi/language-range.ts';
import type { Result } from '../contract/xapi/result.ts';
import { scaledOf } from '../contract/xapi/score.ts';
import type { Statement, StatementObject } from '../contract/xapi/statement.ts';
import type { Verb } from '../contract/xapi/verb.ts';
import { activitiesIn } from './activities-in.ts';
import { lastSegment } from './statement-words.ts';

/** A row of the transcript holds no more. */
const longestText = 300;

/** JSON text of what all Statements together say of an Activity; undefined if they say nothing. */
type DefinitionOf = (activityId: string) => string | undefined;

/**
 * Reduces a Statement to a row of the transcript. `languages` are the reader's, best first. Many Statements name only
 * the id of an Activity that another one has described: then `definitionOf` tells what it is called.
 */
export function summariseStatement(
  row: { readonly sequence: number; readonly json: string; readonly voidedBy: string | null },
  languages: readonly string[],
  definitionOf: DefinitionOf,
): StatementSummary {
  const statement = JSON.parse(row.json) as Statement & Required<Pick<Statement, 'id' | 'timestamp' | 'stored'>>;
  const read: Reader = {
    text: (map) => textIn(map, languages),
    definition: (id) => JSON.parse(definitionOf(id) ?? '{}') as ActivityDefinition,
  };
  return {
    sequence: row.sequence,
    id: statement.id,
    timestamp: statement.timestamp,
    stored: statement.stored,
    actor: isUnnamedLearner(statement.actor) ? null : nameOfActor(statement.actor),
    verb: verbIn(statement.verb, read),
    object: summariseObject(statement.object, read),
    within: nameAround(statement, read),
    result: statement.result && summariseResult(statement.result),
    voided: row.voidedBy !== null,
  };
}

type Reader = {
  readonly text: (map: LanguageMap | undefined) => string | undefined;
  readonly definition: (activityId: string) => ActivityDefinition;
};

/** The text that suits the reader best. */
export function textIn(map: LanguageMap | undefined, languages: readonly string[]): string | undefined {
  const ranges = languages.map((tag) => ({ tag: tag.toLowerCase(), quality: 1 }));
  const tag = chooseTag(Object.keys(map ?? {}), ranges);
  const text = tag === undefined ? undefined : map?.[tag];
  return text?.trim() ? cut(text.trim()) : undefined;
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function isUnnamedLearner(actor: Actor): boolean {
  return !actor.name?.trim() && identifierOf(actor) === identifierOf(unnamedLearner);
}

function nameOfActor(actor: Actor): string {
  const name =
    actor.name?.trim() ||
    actor.mbox?.slice('mailto:'.length) ||
    actor.account?.name ||
    actor.openid ||
    actor.mbox_sha1sum?.slice(0, 8);
  if (name) return cut(name);
  const members = actor.objectType === 'Group' ? (actor.member ?? []) : [];
  return cut(members.map(nameOfActor).join(', '));
}

function verbIn({ id, display }: Verb, read: Reader): StatementSummary['verb'] {
  return { id: cut(id), display: read.text(display) };
}

function nameOfActivity({ id, definition }: Activity, read: Reader): string {
  return (
    read.text(definition?.name) ??
    read.text(read.definition(id).name) ??
    read.text(definition?.description) ??
    cut(lastSegment(id))
  );
}

function summariseObject(object: StatementObject, read: Reader): SummarisedObject {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return { kind: 'person', name: nameOfActor(object) };
    case 'StatementRef':
      return { kind: 'statement', id: object.id };
    case 'SubStatement': {
      const inner = summariseObject(object.object, read);
      const name = inner.kind === 'statement' ? inner.id : inner.name;
      return { kind: 'sub-statement', actor: nameOfActor(object.actor), verb: verbIn(object.verb, read), name };
    }
    default:
      return { kind: 'activity', name: nameOfActivity(object, read), type: object.definition?.type };
  }
}

function nameAround({ object, context }: Statement, read: Reader): string | undefined {
  const around = context?.contextActivities;
  const self = 'id' in object ? object.id : undefined;
  const [outer] = [...activitiesIn(around?.parent), ...activitiesIn(around?.grouping)].filter(({ id }) => id !== self);
  // An id alone is no name that a reader knows.
  return outer && (read.text(outer.definition?.name) ?? read.text(read.definition(outer.id).name));
}

function summariseResult({ score, success, completion, duration, response }: Result): SummarisedResult {
  return {
    scaled: scaledOf(score ?? {}),
    raw: score?.raw,
    max: score?.max,
    success,
    completion,
    duration,
    response: response?.trim() ? cut(response.trim()) : undefined,
  };
}
