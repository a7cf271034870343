import type { FactsRow } from '../store/experience-facts-store.ts';
import type { ExperienceFacts } from './derive/facts.ts';

/** What of an experience every row of the transcript needs. */
export type BriefFacts = Omit<ExperienceFacts, 'attempts' | 'time'> & { readonly attemptCount: number };

type History = Pick<ExperienceFacts, 'attempts' | 'time'>;

export function keepFacts({ attempts, time, ...brief }: ExperienceFacts): Pick<FactsRow, 'facts' | 'history'> {
  const kept: BriefFacts = { ...brief, attemptCount: attempts.length };
  const history: History = { attempts, time };
  return { facts: JSON.stringify(kept), history: JSON.stringify(history) };
}

export function readBrief(facts: string): BriefFacts {
  return JSON.parse(facts) as BriefFacts;
}

export function readFacts({ facts, history }: Pick<FactsRow, 'facts' | 'history'>): ExperienceFacts {
  const { attemptCount: _, ...brief } = readBrief(facts);
  return { ...brief, ...(JSON.parse(history) as History) };
}
