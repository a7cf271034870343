import { useEffect, useState } from 'react';
import type { DeliveriesWindow } from '../../../server/contract/api.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { onNews } from '../../stores/changes.ts';
import { useLanguage } from '../../stores/language.ts';
import { oneAtATime } from '../../stores/one-at-a-time.ts';
import type { Resource } from '../../stores/resource.ts';

const GAP = 300;

/** One page of the deliveries of a share, kept up to date. While another page loads, the one before stays. */
export function useDeliveries(id: string, from: number, count: number): Resource<DeliveriesWindow> {
  const language = useLanguage(({ tags }) => tags);
  const [deliveries, setDeliveries] = useState<Resource<DeliveriesWindow>>({ phase: 'loading' });

  useEffect(() => {
    let isWanted = true;
    const reload = oneAtATime(async () => {
      const outcome = await callApi('GET /api/shares/:id/deliveries', {
        path: { id },
        query: { from, count, language },
      });
      if (!isWanted) return;
      if (outcome.ok) setDeliveries({ phase: 'ready', value: outcome.answer });
      else
        setDeliveries((before) => (before.phase === 'ready' ? before : { phase: 'failed', failure: outcome.failure }));
    }, GAP);
    reload();
    const stop = onNews((what) => {
      if (what === 'deliveries' || what === 'everything') reload();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [id, from, count, language]);

  return deliveries;
}
