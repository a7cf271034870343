import { useCallback, useEffect } from 'react';
import type { TranscriptWindow } from '../../../server/contract/transcript.ts';
import { useOutcome } from '../../components/use-outcome.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { onNews } from '../../stores/changes.ts';
import { useLanguage } from '../../stores/language.ts';
import type { Resource } from '../../stores/resource.ts';

const COUNT = 5;

/** The newest few Statements of an experience and of all below it, kept up to date. */
export function useNewestStatements(activity: string): readonly [Resource<TranscriptWindow>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(
    () => callApi('GET /api/transcript', { query: { course: activity, language, from: 0, count: COUNT } }),
    [activity, language],
  );
  const [statements, reload] = useOutcome(ask);

  useEffect(
    () =>
      onNews((what) => {
        if (what === 'experiences' || what === 'everything') reload();
      }),
    [reload],
  );
  return [statements, reload];
}
