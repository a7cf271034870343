import { useCallback } from 'react';
import type { RemovalChoice, RemovalPreview } from '../../../server/contract/removal.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { useLanguage } from '../../stores/language.ts';
import type { Resource } from '../../stores/resource.ts';
import { useOutcome } from '../use-outcome.ts';

/** What would go with a choice, and how to look again. */
export function useRemovalPreview(choice: RemovalChoice): readonly [Resource<RemovalPreview>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  // The same choice may come as another object with every drawing.
  const key = JSON.stringify(choice);
  const ask = useCallback(
    () => callApi('POST /api/removals/preview', { body: { choice: JSON.parse(key) as RemovalChoice, language } }),
    [key, language],
  );
  return useOutcome(ask);
}
