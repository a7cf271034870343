import { findAttention } from '../../server/contract/attention.ts';
import type { Attention } from '../../server/contract/attention.ts';
import { destinations } from '../stores/destinations.ts';
import { sources } from '../stores/sources.ts';
import { useNow } from './use-now.ts';

/** What needs the learner now; nothing while that is not known. */
export function useAttention(): Attention {
  const knownDestinations = destinations.use();
  const knownSources = sources.use();
  const now = useNow();
  return findAttention(
    knownDestinations.phase === 'ready' ? knownDestinations.value.destinations : [],
    knownSources.phase === 'ready' ? knownSources.value.sources : [],
    now,
  );
}
