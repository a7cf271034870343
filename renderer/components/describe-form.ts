import { leftOutParts } from '../../server/contract/sharing/share-form.ts';
import type { ShareForm } from '../../server/contract/sharing/share-form.ts';
import type { FormMessages } from '../messages/en/form.ts';
import type { Phrase } from '../messages/phrase.ts';
import { describeAgent } from './agent/describe-agent.ts';

/** The form in which Statements leave, in words: "as ana@acme.example, without scores". */
export function describeForm({ as, leaveOut }: ShareForm, words: FormMessages): Phrase {
  return words.describe(
    as === null ? undefined : describeAgent(as),
    leftOutParts.filter((part) => leaveOut.includes(part)),
  );
}
