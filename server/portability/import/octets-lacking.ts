import type { Store } from '../../store/open-store.ts';

/** Those of the SHA-2 that a Statement in the record names, without having their octets. */
export function octetsLacking(store: Store, id: string, hashes: readonly string[]): readonly string[] {
  const sequence = hashes.length === 0 ? undefined : store.statements.sequenceOf(id);
  if (sequence === undefined) return [];
  const here = store.attachments.ofStatement(sequence);
  return hashes.filter((sha2) => !here.has(sha2));
}
