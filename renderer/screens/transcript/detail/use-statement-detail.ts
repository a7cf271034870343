import { useCallback, useEffect } from 'react';
import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { useOutcome } from '../../../components/use-outcome.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { onNews } from '../../../stores/changes.ts';
import { useLanguage } from '../../../stores/language.ts';
import type { Resource } from '../../../stores/resource.ts';

/** One Statement in full, kept up to date. */
export function useStatementDetail(id: string): readonly [Resource<StatementDetail>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(
    () => callApi('GET /api/statements/:id', { path: { id }, query: { language } }),
    [id, language],
  );
  const [detail, reload] = useOutcome(ask);

  // A voiding arrives as a Statement of its own, a delivery changes where it was sent.
  useEffect(
    () =>
      onNews((what) => {
        if (what === 'statements' || what === 'deliveries' || what === 'everything') reload();
      }),
    [reload],
  );
  return [detail, reload];
}
