import type { HeldBackReason } from '../contract/api.ts';
import { withMembers } from '../contract/json-text.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Store } from '../store/open-store.ts';
import type { DeliveryRow } from '../store/share-store.ts';
import { versionFor } from './versions.ts';

/**
 * The text in which a kept Statement leaves: without `stored` and `authority`. The other side sets its own, and the
 * label of the learner's credential is nobody else's business.
 */
export function outgoingText(json: string): string {
  return withMembers(json, { stored: undefined, authority: undefined });
}

/** The version in which a kept Statement can go to an LRS that speaks these, or why it cannot go there. */
export function wayOut(
  store: Store,
  { sequence, json, voidedBy }: Pick<DeliveryRow, 'sequence' | 'json' | 'voidedBy'>,
  versions: readonly string[],
): XapiVersion | HeldBackReason {
  if (voidedBy !== null) return 'voided';
  const statement = JSON.parse(json) as Statement;
  const needed = attachmentsNeedingData(statement);
  const held = needed.length === 0 ? undefined : store.attachments.ofStatement(sequence);
  if (needed.some(({ sha2 }) => !held?.has(sha2.toLowerCase()))) return 'attachment-data';
  return versionFor(statement, versions) ?? 'needs-version-2';
}
