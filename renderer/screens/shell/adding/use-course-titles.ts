import { useCallback } from 'react';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useLanguage } from '../../../stores/language.ts';

/** What something can be part of, for choosing instead of typing; none while that is not known. */
export function useCourseTitles(): readonly string[] {
  const { tags } = useLanguage();
  const ask = useCallback(() => callApi('GET /api/filter-choices', { query: { language: tags } }), [tags]);
  const [choices] = useOutcome(ask);
  return choices.phase === 'ready' ? [...new Set(choices.value.courses.map(({ text }) => text))] : [];
}
