// From a received Statement to what is kept of it. Pure: no database, no clock.
import { memberText, withMembers } from '../contract/json-text.ts';
import type { Actor } from '../contract/xapi/actor.ts';
import type { Context } from '../contract/xapi/context.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { SubStatement } from '../contract/xapi/sub-statement.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { StatementRow } from '../store/statement-store.ts';
import { isoMicroseconds, isoTime } from './clock.ts';
import { contextActivityLists } from './activities-in.ts';
import { mentionsIn } from './mentions-in.ts';

/** A valid Statement and the text in which it came, without the white space between its tokens. */
export type ReceivedStatement = { readonly value: Statement; readonly text: string };

/** What the LRS sets (xAPI 1.0.3 Data 2.4: id, stored, authority, timestamp and version where they are missing). */
type LrsFields = {
  readonly id: string;
  /** Microseconds since 1970. */
  readonly stored: number;
  readonly credentialKey: string;
  /** The Statement's own one stays as it is written. */
  readonly authority: Actor;
  readonly version: XapiVersion;
};

/** The row that keeps a Statement. */
export function prepareStatement({ value, text }: ReceivedStatement, set: LrsFields): StatementRow {
  const { verb, object } = value;
  const targetId = object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;
  return {
    id: set.id.toLowerCase(),
    stored: set.stored,
    happened: happened(value) ?? Math.floor(set.stored / 1000),
    credentialKey: set.credentialKey,
    targetId,
    isVoiding: verb.id === VOIDED,
    json: keptText(value, text, set),
    ...mentionsIn(value, set.authority),
  };
}

function happened({ timestamp }: Statement): number | undefined {
  return timestamp === undefined ? undefined : parseTimestamp(timestamp);
}

function keptText(value: Statement, text: string, set: LrsFields): string {
  const stored = isoMicroseconds(set.stored);
  const changes: Record<string, string | undefined> = { stored: JSON.stringify(stored) };
  if (set.authority !== value.authority) changes['authority'] = JSON.stringify(set.authority);
  if (value.id === undefined) changes['id'] = JSON.stringify(set.id);
  if (value.timestamp === undefined) changes['timestamp'] = JSON.stringify(stored);
  else if (set.version === '2.0.0') changes['timestamp'] = JSON.stringify(inUtc(value.timestamp));
  // xAPI 1.0.3 Data 2.4.10: a Statement without a version is one of 1.0.0.
  if (value.version === undefined) changes['version'] = set.version === '2.0.0' ? '"2.0.0"' : '"1.0.0"';
  if (holdsSingleActivity(value.context)) {
    changes['context'] = withActivityLists(memberText(text, 'context'), value.context);
  }
  if (value.object.objectType === 'SubStatement') {
    changes['object'] = keptSubStatement(value.object, memberText(text, 'object') ?? '{}', set);
  }
  return withMembers(text, changes, (key) => Object.hasOwn(value, key));
}

function keptSubStatement({ timestamp, context }: SubStatement, text: string, { version }: LrsFields): string {
  const changes: Record<string, string> = {};
  if (version === '2.0.0' && timestamp !== undefined) changes['timestamp'] = JSON.stringify(inUtc(timestamp));
  if (holdsSingleActivity(context)) changes['context'] = withActivityLists(memberText(text, 'context'), context);
  return withMembers(text, changes);
}

/** xAPI 2.0 4.2.4.2: an LRS answers in UTC. Digits finer than microseconds are cut off. */
function inUtc(timestamp: string): string {
  if (/Z$/i.test(timestamp)) return timestamp;
  const milliseconds = parseTimestamp(timestamp);
  const utc = milliseconds === undefined ? '' : isoTime(milliseconds);
  // UTC can lie outside of the years that a timestamp can say.
  if (!/^\d/.test(utc)) return timestamp;
  const finerDigits = /[.,]\d{3}(\d{1,3})/.exec(timestamp)?.[1] ?? '';
  return utc.replace('Z', `${finerDigits}Z`);
}

function holdsSingleActivity(context: Context | undefined): boolean {
  const activities = context?.contextActivities;
  return activities !== undefined && contextActivityLists.some((list) => isSingle(activities[list]));
}

function isSingle(list: unknown): boolean {
  return list !== undefined && !Array.isArray(list);
}

// xAPI 1.0.3 Data 2.4.6.2: a single Activity is taken, but an array is given back.
function withActivityLists(contextText = '{}', context: Context | undefined): string {
  const activities = memberText(contextText, 'contextActivities') ?? '{}';
  const changes = contextActivityLists
    .filter((list) => isSingle(context?.contextActivities?.[list]))
    .map((list) => [list, `[${memberText(activities, list)}]`] as const);
  return withMembers(contextText, { contextActivities: withMembers(activities, Object.fromEntries(changes)) });
}
