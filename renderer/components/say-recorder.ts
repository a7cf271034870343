import { byHandLabel, sampleLabel } from '../../server/contract/by-hand.ts';
import type { ByHandMessages } from '../messages/en/by-hand.ts';

/** Who recorded something, by the label of the credential: Cairn's own ones in the reader's language. */
export function sayRecorder(label: string, words: ByHandMessages): string {
  if (label === byHandLabel) return words.recordedByHand;
  return label === sampleLabel ? words.recordedAsSample : label;
}
