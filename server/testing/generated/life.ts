import type { Agent } from '../../contract/xapi/actor.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { ContextAgent } from '../../contract/xapi/context-agents.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';
import { english } from './words.ts';

/** The place and the hour at which something is learned. */
export type Life = {
  readonly random: Random;
  readonly version: XapiVersion;
  /** Lets a while go by, in seconds; returns the time then, in milliseconds since 1970. */
  pass(least: number, most: number): number;
};

/** What one sitting brings forth. */
export type Sitting = (life: Life) => Statement[];

/** A Statement, `least` to `most` seconds after the one before. */
export function aMoment(life: Life, [least, most]: readonly [number, number], parts: Omit<Statement, 'id'>): Statement {
  return { id: life.random.uuid(), timestamp: new Date(life.pass(least, most)).toISOString(), ...parts };
}

/** One text of a language, about a subject. */
export function sayAbout(texts: readonly string[], subject: string, random: Random): string {
  return random
    .pick(texts)
    .replaceAll('%', subject)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

export type Topic = { readonly words: Words; readonly subject: string; readonly slug: string };

export function aTopic(words: Words, random: Random): Topic {
  const at = random.integer(0, words.subjects.length - 1);
  return {
    words,
    subject: words.subjects[at] ?? '',
    slug: (english.subjects[at] ?? '').replaceAll(' ', '-'),
  };
}

/** ISO 8601, from seconds. */
export function durationOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.round((seconds % 60) * 100) / 100;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`;
}

/** Only the identity of an Activity, as most products put it into a context. */
export function briefly({ id }: Activity): Activity {
  return { objectType: 'Activity', id };
}

/** xAPI 2.0 4.2.2.5: what 1.0.3 does not know. */
export function mentoredBy({ version }: Life, mentor: Agent | undefined): { readonly contextAgents?: ContextAgent[] } {
  if (version === '1.0.3' || mentor === undefined) return {};
  return {
    contextAgents: [
      { objectType: 'contextAgent', agent: mentor, relevantTypes: ['https://w3id.example.org/xapi/roles/mentor'] },
    ],
  };
}

/** Things that are taken up again: usually one of the latest, now and then a new one, rarely an old one. */
export function createShelf<T>(make: (life: Life) => T): (life: Life) => T {
  const shelf: T[] = [];
  return (life) => {
    const { random } = life;
    if (shelf.length === 0 || random.chance(0.12)) {
      const made = make(life);
      shelf.push(made);
      return made;
    }
    return random.pick(random.chance(0.8) ? shelf.slice(-6) : shelf);
  };
}
