import type { HeldBackReason } from '../contract/api.ts';
import { Problem } from '../contract/problem.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { isVersion, versionFor } from './outgoing-statement.ts';

export type SortedForShare = {
  /** Oldest first: the order in which they leave. */
  readonly sending: readonly StoredStatement[];
  readonly already: number;
  readonly heldBack: readonly { readonly id: string; readonly reason: HeldBackReason }[];
};

/** Sorts chosen Statements into those that can go to a destination, those on their way, and those that cannot go. */
export function sortForShare(store: Store, destination: DestinationRow, ids: readonly string[]): SortedForShare {
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    throw new Problem('invalid-request', 'A share needs the ids of its Statements.');
  }
  const sending: StoredStatement[] = [];
  const heldBack: { readonly id: string; readonly reason: HeldBackReason }[] = [];
  let already = 0;
  for (const id of new Set(ids)) {
    const statement = store.statements.findById(id);
    const reason = whyHeldBack(store, statement, destination);
    if (!statement || reason) heldBack.push({ id, reason: reason ?? 'unknown' });
    else if (store.shares.isOnTheWay(destination.id, statement.sequence)) already += 1;
    else sending.push(statement);
  }
  return { sending: sending.toSorted((a, b) => a.sequence - b.sequence), already, heldBack };
}

function whyHeldBack(
  store: Store,
  statement: StoredStatement | undefined,
  destination: DestinationRow,
): HeldBackReason | undefined {
  if (!statement) return 'unknown';
  if (statement.voidedBy !== null) return 'voided';
  const version = versionFor(store, JSON.parse(statement.json) as Statement, destination.versions);
  return isVersion(version) ? undefined : version;
}
