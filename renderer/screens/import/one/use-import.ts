import { useCallback, useEffect } from 'react';
import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import type { Outcome } from '../../../lrs-client/outcome.ts';
import { onNews } from '../../../stores/changes.ts';
import { useLanguage } from '../../../stores/language.ts';
import type { Resource } from '../../../stores/resource.ts';

/** `'missing'` when there is no such import, or none any more. */
export type KnownImport = ImportPreview | 'missing';

/** One import with what it would store, or has, kept up to date. */
export function useImport(id: string): readonly [Resource<KnownImport>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(() => askFor(id, language), [id, language]);
  const kept = useOutcome(ask);
  const [, reload] = kept;
  useEffect(
    () =>
      onNews((what) => {
        if (what === 'imports' || what === 'everything') reload();
      }),
    [reload],
  );
  return kept;
}

async function askFor(id: string, language: string): Promise<Outcome<KnownImport>> {
  const outcome = await callApi('GET /api/imports/:id', { path: { id }, query: { language } });
  const isMissing = !outcome.ok && outcome.failure.kind === 'problem' && outcome.failure.type === 'not-found';
  return isMissing ? { ok: true, answer: 'missing' } : outcome;
}
