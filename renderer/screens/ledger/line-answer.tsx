import type { LedgerEntry } from '../../../server/contract/sharing/ledger.ts';
import { PhraseText } from '../../components/phrase-text.tsx';
import { sayTheirWords } from '../../components/say-their-words.ts';
import type { LedgerMessages } from '../../messages/en/ledger.ts';
import type { Phrase } from '../../messages/phrase.ts';
import { useMessages } from '../../messages/use-messages.ts';

/** Why it did not leave, or what they said to it; nothing when there is nothing to tell. */
export function LineAnswer({ entry }: { readonly entry: LedgerEntry }) {
  const { ledger: words } = useMessages();
  if (entry.heldBack !== null) return <p className="small">{words.heldBack[entry.heldBack]}</p>;
  if (entry.answer === null) return null;
  return (
    <p className="small">
      <PhraseText parts={sayAnswer(entry, entry.answer, words)} />
    </p>
  );
}

function sayAnswer(
  { sentAt }: LedgerEntry,
  { status, words: theirs }: NonNullable<LedgerEntry['answer']>,
  words: LedgerMessages,
): Phrase {
  if (status === 0) return words.notReached(theirs);
  return sentAt !== null && status < 300 ? words.confirmed(status) : words.answered(status, sayTheirWords(theirs));
}
