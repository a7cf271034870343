import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../lrs-client/outcome.ts';
import type { Resource } from '../stores/resource.ts';

/**
 * What a call came to, and a way to make it again. `ask` must stay the same function for the same question; while
 * another question is on its way, the answer before stays.
 */
export function useOutcome<Answer>(ask: () => Promise<Outcome<Answer>>): readonly [Resource<Answer>, () => void] {
  const [resource, setResource] = useState<Resource<Answer>>({ phase: 'loading' });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    let isWanted = true;
    const follow = async () => {
      const outcome = await ask();
      if (!isWanted) return;
      setResource(
        outcome.ok ? { phase: 'ready', value: outcome.answer } : { phase: 'failed', failure: outcome.failure },
      );
    };
    void follow();
    return () => {
      isWanted = false;
    };
  }, [ask, round]);

  return [resource, again];
}
