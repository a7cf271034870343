import { useCallback, useEffect } from 'react';
import type { LedgerDetail, LedgerWindow } from '../../../server/contract/sharing/ledger.ts';
import { useOutcome } from '../../components/use-outcome.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { onNews } from '../../stores/changes.ts';
import { useLanguage } from '../../stores/language.ts';
import type { Resource } from '../../stores/resource.ts';
import { pageSize } from './ledger-address.ts';
import type { LedgerView } from './ledger-address.ts';

/** One page of the ledger, kept up to date. While another page loads, the one before stays. */
export function useLedger(view: LedgerView): readonly [Resource<LedgerWindow>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const { destination, share, state, statement, filter, from } = view;
  const ask = useCallback(
    () =>
      callApi('GET /api/ledger', {
        query: {
          ...(destination === undefined ? {} : { destination }),
          ...(share === undefined ? {} : { share }),
          ...(state === undefined ? {} : { state }),
          ...(statement === undefined ? {} : { statement }),
          ...(filter === undefined ? {} : { filter }),
          from,
          count: pageSize,
          language,
        },
      }),
    [destination, share, state, statement, filter, from, language],
  );
  return useKept(ask);
}

/** One line in full, kept up to date. */
export function useLedgerDetail(delivery: number): readonly [Resource<LedgerDetail>, () => void] {
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(
    () => callApi('GET /api/ledger/:delivery', { path: { delivery: String(delivery) }, query: { language } }),
    [delivery, language],
  );
  return useKept(ask);
}

function useKept<Answer>(ask: Parameters<typeof useOutcome<Answer>>[0]) {
  const kept = useOutcome(ask);
  const [, reload] = kept;
  useEffect(
    () =>
      onNews((what) => {
        if (what === 'deliveries' || what === 'destinations' || what === 'everything') reload();
      }),
    [reload],
  );
  return kept;
}
