import { useCallback, useEffect } from 'react';
import type { Collection } from '../../../../server/contract/portfolio.ts';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { onNews } from '../../../stores/changes.ts';
import { useLanguage } from '../../../stores/language.ts';
import type { Resource } from '../../../stores/resource.ts';

/** One collection, kept up to date. */
export function useCollection(id: string): readonly [Resource<Collection>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(
    () => callApi('GET /api/collections/:id', { path: { id }, query: { language } }),
    [id, language],
  );
  const kept = useOutcome(ask);
  const [, reload] = kept;
  useEffect(
    () =>
      onNews((what) => {
        if (what === 'portfolio' || what === 'experiences' || what === 'everything') reload();
      }),
    [reload],
  );
  return kept;
}
