import type { ConnectionTest, DestinationTrouble } from '../../../server/contract/api.ts';
import { useMessages } from '../../messages/use-messages.ts';

type Reason = DestinationTrouble['kind'] | ConnectionTest['outcome'];

/** Reasons that the network or this machine gives: the other side said nothing. */
const ownReasons: ReadonlySet<Reason> = new Set(['invalid-address', 'unreachable', 'secret-unreadable']);

/** What was said about a failure, word for word: often the only clue for whoever runs the other side. */
export function OtherSidesWords({ reason, words }: { readonly reason: Reason; readonly words: string }) {
  const { destination } = useMessages();
  if (words === '') return null;
  return (
    <p className="small">
      {ownReasons.has(reason) ? destination.details : destination.theirWords} <q dir="auto">{words}</q>
    </p>
  );
}
