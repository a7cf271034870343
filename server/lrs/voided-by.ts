import { mayVoid } from '../contract/scopes.ts';
import type { Store } from '../store/open-store.ts';
import type { ReferringStatement } from '../store/reference-store.ts';

/**
 * Says anew by what a Statement is voided, after one that voids it has gone or come back: by the oldest whose credential
 * may void it (xAPI 1.0.3 Data 2.3.2). Returns its sequence where that has changed.
 */
export function judgeVoiding(store: Store, id: string): number | undefined {
  const target = store.statements.findById(id);
  if (target === undefined || target.isVoiding) return undefined;
  const voiding = store.references.referringTo(target.id).find((one) => takesEffect(store, one, target.credentialKey));
  const voidedBy = voiding?.id ?? null;
  if (voidedBy === target.voidedBy) return undefined;
  store.statements.replaceVoidedBy(target.id, voidedBy);
  return target.sequence;
}

/** Whether a voiding Statement may void what a credential stored. */
export function takesEffect(store: Store, { isVoiding, credentialKey }: ReferringStatement, storedBy: string): boolean {
  return isVoiding && mayVoid(store.credentials.find(credentialKey)?.scopes ?? [], credentialKey === storedBy);
}
