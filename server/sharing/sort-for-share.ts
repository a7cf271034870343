import type { HeldBackReason } from '../contract/api.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { wayOut } from './outgoing-statement.ts';
import { isVersion } from './versions.ts';

type SortedForShare = {
  /** Oldest first: the order in which they leave. */
  readonly sending: readonly StoredStatement[];
  readonly already: number;
  readonly heldBack: readonly { readonly id: string; readonly reason: HeldBackReason }[];
};

/** Sorts chosen Statements into those that can go to a destination, those on their way, and those that cannot go. */
export function sortForShare(store: Store, destination: DestinationRow, ids: readonly string[]): SortedForShare {
  const sending: StoredStatement[] = [];
  const heldBack: { readonly id: string; readonly reason: HeldBackReason }[] = [];
  let already = 0;
  for (const id of new Set(ids.map((one) => one.toLowerCase()))) {
    const statement = store.statements.findById(id);
    const way = statement ? wayOut(store, statement, destination.versions) : 'unknown';
    if (!statement || !isVersion(way)) heldBack.push({ id, reason: isVersion(way) ? 'unknown' : way });
    else if (store.shares.isOnTheWay(destination.id, statement.sequence)) already += 1;
    else sending.push(statement);
  }
  return { sending: sending.toSorted((a, b) => a.sequence - b.sequence), already, heldBack };
}
