import { useState } from 'react';
import type { Failure, Outcome } from '../lrs-client/outcome.ts';

/** Makes calls that change something, and keeps why the last one failed. */
export function useAction() {
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  /** Answers whether the call succeeded. */
  const run = async <Answer>(
    call: () => Promise<Outcome<Answer>>,
    onDone: (answer: Answer) => void,
  ): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await call();
    setBusy(false);
    if (outcome.ok) onDone(outcome.answer);
    else setFailure(outcome.failure);
    return outcome.ok;
  };

  return { run, isBusy, failure };
}
