// The types of parameter that xAPI resources share: each reader throws invalid-parameter, naming what it wanted.
import type { Context } from 'koa';
import { parseJson } from '../contract/parse-json.ts';
import { Problem } from '../contract/problem.ts';
import type { Actor, Agent } from '../contract/xapi/actor.ts';
import { validateAgent } from '../contract/xapi/actor.ts';
import { identifierOf } from '../contract/xapi/inverse-functional-identifier.ts';
import { isIri } from '../contract/xapi/iri.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import { isUuid } from '../contract/xapi/uuid.ts';
import { microsecondsOf } from '../lrs/clock.ts';

/** The parameters of a request. Koa's own `URL` would parse the whole address. */
export function parametersOf(context: Context): URLSearchParams {
  return new URLSearchParams(context.querystring);
}

/** Refuses any parameter that is not listed (xAPI 1.0.3 Communication 3.2), and any that stands twice. */
export function refuseUnknown(parameters: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(parameters.keys())) {
    if (!known.includes(name)) {
      const near = known.find((one) => one.toLowerCase() === name.toLowerCase());
      const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
      throw new Problem('unknown-parameter', `There is no parameter "${name.slice(0, 100)}" here.${hint}`);
    }
    if (parameters.getAll(name).length > 1) {
      throw new Problem('invalid-parameter', `The parameter ${name} must stand only once.`);
    }
  }
}

function invalid(name: string, wanted: string): Problem {
  return new Problem('invalid-parameter', `The parameter ${name} must be ${wanted}.`);
}

/** The Agent or identified Group itself; `identifierOf` says which one it is. */
export function readActor(text: string, name: string): Actor {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw invalid(name, 'an Agent or identified Group in JSON');
  }
  const violations = validateAgent(value);
  if (violations.length > 0) {
    throw new Problem(
      'invalid-parameter',
      `The parameter ${name} must be an Agent or identified Group in JSON.`,
      violations,
    );
  }
  return value as Actor;
}

/** An Agent that is no Group (xAPI 1.0.3 Communication 2.4 and 2.6). */
export function readAgentOnly(text: string, name: string): Agent {
  const actor = readActor(text, name);
  if (actor.objectType === 'Group') throw invalid(name, 'an Agent in JSON, not a Group');
  return actor;
}

/** The identifier of an Agent or identified Group. */
export function readAgent(text: string, name: string): string {
  const identifier = identifierOf(readActor(text, name));
  if (identifier === undefined) throw invalid(name, 'an Agent or identified Group in JSON');
  return identifier;
}

export function readIri(text: string, name: string): string {
  if (!isIri(text)) throw invalid(name, 'an IRI, such as http://example.org/course');
  return text;
}

/** In lower case. */
export function readUuid(text: string, name: string): string {
  if (!isUuid(text)) throw invalid(name, 'a UUID, such as 6d2b9f5e-8f6f-4c0a-9c53-9b7d4a3a1c11');
  return text.toLowerCase();
}

/** Microseconds since 1970. */
export function readTime(text: string, name: string): number {
  const milliseconds = parseTimestamp(text);
  if (milliseconds === undefined) throw invalid(name, 'an ISO 8601 timestamp, such as 2025-03-11T09:30:00.000Z');
  return microsecondsOf(text, milliseconds);
}

export function readLimit(text: string, name: string): number {
  if (!/^\d{1,15}$/.test(text)) throw invalid(name, 'a whole number, 0 for as many as possible');
  return Number(text);
}

export function readBoolean(text: string, name: string): boolean {
  if (text !== 'true' && text !== 'false') throw invalid(name, 'true or false');
  return text === 'true';
}
