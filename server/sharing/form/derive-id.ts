// The ids of what leaves in another form than it is kept in: the same every time, so that sending twice is harmless.
import { leftOutParts } from '../../contract/sharing/share-form.ts';
import type { ShareForm } from '../../contract/sharing/share-form.ts';
import { uuidV5 } from '../../lrs/uuid-v5.ts';
import { agentText } from './agent-text.ts';

/** Cairn's own, drawn at random once. With another one, everything shared in a changed form would go out a second time. */
const namespace = '75e7e957-e658-4f49-aae3-3dbfc51d4b9f';

/**
 * The id of a Statement at a destination that gets it in a changed form.
 *
 * Two spellings of one form (parts in another order or twice, members of `as` in another order) give the same id; what
 * can be told apart at the destination, the name in `as` included, gives another.
 */
export function deriveId(originalId: string, destinationId: string, form: ShareForm): string {
  const as = form.as && agentText(form.as);
  const leaveOut = leftOutParts.filter((part) => form.leaveOut.includes(part));
  return ownUuid(originalId.toLowerCase(), destinationId, as, leaveOut);
}

/** The id of the voiding Statement that withdraws what a destination knows by `sentId`. */
export function deriveWithdrawalId(sentId: string, destinationId: string): string {
  return ownUuid('withdrawal', sentId.toLowerCase(), destinationId);
}

/** JSON keeps the parts of a name apart: no two lists of them give the same text. */
function ownUuid(...parts: readonly unknown[]): string {
  return uuidV5(namespace, JSON.stringify(parts));
}
