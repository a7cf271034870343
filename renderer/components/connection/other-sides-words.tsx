import type { ConnectionTest, RemoteTroubleKind } from '../../../server/contract/sharing/remote.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { sayTheirWords } from '../say-their-words.ts';

type Kind = RemoteTroubleKind | ConnectionTest['outcome'];

/** Failures that the network or this machine tells: the other side said nothing. */
const ownKinds: ReadonlySet<Kind> = new Set(['invalid-address', 'unreachable', 'unencrypted', 'secret-unreadable']);

/** What was said about a failure, in the words that were said: often the only clue for whoever runs the other side. */
export function OtherSidesWords({ kind, words }: { readonly kind: Kind; readonly words: string }) {
  const { connection } = useMessages();
  if (words === '') return null;
  if (kind === 'moved') {
    // Text, not a link: nobody should follow it before they have asked.
    return (
      <p className="small">
        {connection.newAddress} <code dir="ltr">{words}</code>
      </p>
    );
  }
  return (
    <p className="small">
      {ownKinds.has(kind) ? connection.details : connection.theirWords} <q dir="auto">{sayTheirWords(words)}</q>
    </p>
  );
}
