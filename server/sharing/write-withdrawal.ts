import type { Agent } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { SentDelivery } from '../store/withdrawal-store.ts';
import { deriveWithdrawalId } from './form/derive-id.ts';
import { leavingText } from './ways-out.ts';

/**
 * The Statement that voids at a destination what was sent there (xAPI 1.0.3 Data 2.3.2). It has no time of its own, so
 * that a second attempt is the same Statement under the same id.
 */
export function writeWithdrawal(
  sent: SentDelivery,
  destinationId: string,
): { readonly text: string; readonly id: string } {
  const { actor } = JSON.parse(leavingText(sent)) as Statement;
  const id = deriveWithdrawalId(sent.sentId, destinationId);
  const text = JSON.stringify({
    id,
    actor: sent.as === null ? actor : (JSON.parse(sent.as) as Agent),
    verb: { id: VOIDED, display: { 'en-US': 'voided' } },
    object: { objectType: 'StatementRef', id: sent.sentId },
  });
  return { text, id };
}
