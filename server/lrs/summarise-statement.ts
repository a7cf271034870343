import type { StatementSummary, SummarisedObject, SummarisedResult } from '../contract/statement-summary.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import type { LanguageMap } from '../contract/xapi/language-map.ts';
import type { Result } from '../contract/xapi/result.ts';
import type { Statement, StatementObject } from '../contract/xapi/statement.ts';
import type { Verb } from '../contract/xapi/verb.ts';
import { activitiesIn } from './activities-in.ts';
import { lastSegment } from './statement-words.ts';

/** A row of the transcript holds no more. */
const longestText = 300;

/** Reduces a Statement to a row of the transcript. `languages` are the reader's, best first. */
export function summariseStatement(
  row: { readonly sequence: number; readonly json: string; readonly voidedBy: string | null },
  languages: readonly string[],
): StatementSummary {
  const statement = JSON.parse(row.json) as Statement & Required<Pick<Statement, 'id' | 'timestamp' | 'stored'>>;
  const read: Reader = (map) => textIn(map, languages);
  return {
    sequence: row.sequence,
    id: statement.id,
    timestamp: statement.timestamp,
    stored: statement.stored,
    actor: nameOfActor(statement.actor),
    verb: verbIn(statement.verb, read),
    object: summariseObject(statement.object, read),
    within: nameAround(statement, read),
    result: statement.result && summariseResult(statement.result),
    voided: row.voidedBy !== null,
  };
}

type Reader = (map: LanguageMap | undefined) => string | undefined;

/** The text that suits the reader best: a wanted language, then English, then any. */
export function textIn(map: LanguageMap | undefined, languages: readonly string[]): string | undefined {
  const offered = map ? Object.keys(map) : [];
  const tag = languages.map((wanted) => lookUp(wanted, offered)).find((found) => found !== undefined);
  const chosen = tag ?? lookUp('en', offered) ?? offered[0];
  const text = chosen === undefined ? undefined : map?.[chosen];
  return text?.trim() ? cut(text.trim()) : undefined;
}

// RFC 4647 3.4, and its reverse: a reader of "es" is content with "es-MX".
function lookUp(wanted: string, offered: readonly string[]): string | undefined {
  const parts = wanted.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const found = offered.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return offered.find((tag) => tag.toLowerCase().split('-')[0] === parts[0]);
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
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
  return { id: cut(id), display: read(display) };
}

function nameOfActivity({ id, definition }: Activity, read: Reader): string {
  return read(definition?.name) ?? read(definition?.description) ?? cut(lastSegment(id));
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
  return outer && read(outer.definition?.name);
}

function summariseResult({ score, success, completion, duration, response }: Result): SummarisedResult {
  return {
    scaled: score?.scaled ?? scaledOf(score),
    raw: score?.raw,
    max: score?.max,
    success,
    completion,
    duration,
    response: response?.trim() ? cut(response.trim()) : undefined,
  };
}

function scaledOf(score: Result['score']): number | undefined {
  const { raw, min = 0, max } = score ?? {};
  return raw !== undefined && max !== undefined && max > min ? (raw - min) / (max - min) : undefined;
}
