import type { Outcome } from '../lrs-client/outcome.ts';
import { useConnection } from './connection.ts';

/** Makes a call after which Cairn is away for a moment; `onBack` once it answers again. Refused, nothing goes away. */
export async function callAndReturn<Answer>(
  call: () => Promise<Outcome<Answer>>,
  onBack: () => void,
): Promise<Outcome<Answer>> {
  let isAway = false;
  const stop = useConnection.subscribe(({ stream }) => {
    if (stream === 'lost') isAway = true;
    else if (stream === 'open' && isAway) {
      stop();
      onBack();
    }
  });
  const outcome = await call();
  if (!outcome.ok) stop();
  return outcome;
}
