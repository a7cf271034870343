// The words that the parts of the sample record are told in.
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import type { Verb } from '../../contract/xapi/verb.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';

export type SampleLanguage = 'en' | 'es';

export type Telling = ReturnType<typeof createTelling>;

/** What is told of one Statement; the learner, its id and time come by themselves. */
export type Told = Omit<Statement, 'id' | 'actor' | 'timestamp'> & { readonly actor?: Agent };

/** Cairn's own, drawn at random once. */
const namespace = '1f0c4a0e-5d6b-4f5e-9c3a-6f3d0f7f2a11';

export const learner: Agent = { objectType: 'Agent', name: 'Ana Ruiz', mbox: 'mailto:ana.ruiz@sample.example' };

/** The same person at her employer's learning system. */
export const learnerAtWork: Agent = {
  objectType: 'Agent',
  name: 'Ana Ruiz',
  account: { homePage: 'https://learning.northwind.example', name: 'a.ruiz' },
};

/**
 * `now` in milliseconds since 1970: everything lies before it. The same `now` and language tell the same Statements
 * with the same ids; another `now` tells others, so that a sample that was deleted can come again.
 */
export function createTelling(now: number, language: SampleLanguage) {
  const told: Statement[] = [];

  return {
    /** Free text, which a Statement holds in one language only. */
    say: (en: string, es: string): string => (language === 'es' ? es : en),

    /** A registration or session: the same for the same name. */
    uuid: (name: string): string => uuidV5(namespace, `${now} ${name}`),

    /** A moment so many days ago, at this time of the day; never later than half an hour ago. */
    at(daysAgo: number, hours: number, minutes = 0): number {
      const day = new Date(now);
      day.setDate(day.getDate() - daysAgo);
      day.setHours(hours, minutes, 0, 0);
      return Math.min(day.getTime(), now - 30 * 60_000);
    },

    tell(at: number, { actor = learner, ...parts }: Told): string {
      const id = uuidV5(namespace, `${now} statement ${told.length}`);
      told.push({ id, actor, ...parts, timestamp: new Date(at).toISOString() });
      return id;
    },

    /** Oldest first, as they would have come. */
    statements: (): Statement[] =>
      told.toSorted((one, other) => (one.timestamp ?? '').localeCompare(other.timestamp ?? '')),
  };
}

export const minutes = (count: number): number => count * 60_000;

export function both(en: string, es: string): LanguageMap {
  return { en, es };
}

export function anActivity(id: string, type: string, en: string, es: string, description?: LanguageMap): Activity {
  return {
    objectType: 'Activity',
    id,
    definition: { type, name: both(en, es), ...(description && { description }) },
  };
}

export function aVerb(id: string, en: string, es: string): Verb {
  return { id, display: both(en, es) };
}

/** Points as most courses send them. */
export function points(raw: number, max: number): { scaled: number; raw: number; min: number; max: number } {
  return { scaled: raw / max, raw, min: 0, max };
}
