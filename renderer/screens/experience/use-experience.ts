import { useCallback, useEffect } from 'react';
import type { ExperienceDetail } from '../../../server/contract/experience.ts';
import { useOutcome } from '../../components/use-outcome.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { onNews } from '../../stores/changes.ts';
import { useLanguage } from '../../stores/language.ts';
import type { Resource } from '../../stores/resource.ts';

/** What is known of one experience; `'missing'` when the record holds none, or none any more. */
export type KnownExperience = ExperienceDetail | 'missing';

/** One experience in full, kept up to date. */
export function useExperience(activity: string): readonly [Resource<KnownExperience>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(() => askFor(activity, language), [activity, language]);
  const [detail, reload] = useOutcome(ask);

  // Statements, deliveries and the learner's own notes all show here.
  useEffect(
    () =>
      onNews((what) => {
        if (what === 'experiences' || what === 'deliveries' || what === 'portfolio' || what === 'everything') reload();
      }),
    [reload],
  );
  return [detail, reload];
}

// Not a failure: what was shown must go when the experience has gone.
async function askFor(activity: string, language: string): Promise<Outcome<KnownExperience>> {
  const outcome = await callApi('GET /api/experience', { query: { activity, language } });
  const isMissing = !outcome.ok && outcome.failure.kind === 'problem' && outcome.failure.type === 'not-found';
  return isMissing ? { ok: true, answer: 'missing' } : outcome;
}
