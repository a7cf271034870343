import { useCallback, useDeferredValue } from 'react';
import type { ExperienceWindow } from '../../../../server/contract/experience.ts';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useLanguage } from '../../../stores/language.ts';
import type { Resource } from '../../../stores/resource.ts';

/** Nobody reads a longer list. */
const MOST = 50;

/** The newest experiences with these words. */
export function useFoundExperiences(text: string): readonly [Resource<ExperienceWindow>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const words = useDeferredValue(text.trim());
  const ask = useCallback(
    () => callApi('GET /api/experiences', { query: { words, from: 0, count: MOST, language } }),
    [words, language],
  );
  return useOutcome(ask);
}
