import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../lrs-client/outcome.ts';
import { oneAtATime } from '../stores/one-at-a-time.ts';
import type { Resource } from '../stores/resource.ts';

/** However often it is asked to make a call again, so many milliseconds lie between two. */
const GAP = 300;

/**
 * What a call came to, and a way to make it again. `ask` must stay the same function for the same question; while
 * another question is on its way, the answer before stays, and so does an answer when asking again fails.
 */
export function useOutcome<Answer>(ask: () => Promise<Outcome<Answer>>): readonly [Resource<Answer>, () => void] {
  const [resource, setResource] = useState<Resource<Answer>>({ phase: 'loading' });
  const reload = useRef<() => void>(undefined);
  const again = useCallback(() => reload.current?.(), []);

  useEffect(() => {
    let isWanted = true;
    let isAnswered = false;
    reload.current = oneAtATime(async () => {
      const outcome = await ask();
      if (!isWanted || (isAnswered && !outcome.ok)) return;
      isAnswered = outcome.ok;
      setResource(
        outcome.ok ? { phase: 'ready', value: outcome.answer } : { phase: 'failed', failure: outcome.failure },
      );
    }, GAP);
    reload.current();
    return () => {
      isWanted = false;
    };
  }, [ask]);

  return [resource, again];
}
