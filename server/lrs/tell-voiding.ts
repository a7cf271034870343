import type { StatementDetail } from '../contract/statement-detail.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';

/** By what a Statement was voided, when, by whom and why; null when it was not. */
export function tellVoiding(store: Store, { id, voidedBy }: StoredStatement): StatementDetail['voiding'] {
  const voiding = voidedBy === null ? undefined : store.statements.findById(voidedBy);
  if (voiding === undefined) return null;
  const { timestamp = '', ...statement } = JSON.parse(voiding.json) as Statement;
  return {
    id: voiding.id,
    at: timestamp,
    by: store.credentials.find(voiding.credentialKey)?.label ?? voiding.credentialKey,
    replacedBy: findReplacement(store, voiding, id) ?? null,
    reason: reasonIn(statement),
  };
}

/**
 * The Statement that took the place of a voided one: it was stored together with the one that voids it, by the same
 * credential, and names it as its context.
 */
function findReplacement(store: Store, { sequence, credentialKey }: StoredStatement, id: string): string | undefined {
  const beside = [sequence + 1, sequence - 1].flatMap((one) => store.statements.find(one) ?? []);
  return beside.find((one) => {
    const { context } = JSON.parse(one.json) as Statement;
    return one.credentialKey === credentialKey && context?.statement?.id.toLowerCase() === id;
  })?.id;
}

/** xAPI has no place for a reason: senders put it where a Statement can hold a text. */
function reasonIn({ result, context }: Statement): string {
  const texts = [
    result?.response,
    ...Object.entries({ ...result?.extensions, ...context?.extensions }).flatMap(([key, value]) =>
      /reason|comment|why/i.test(key) && typeof value === 'string' ? [value] : [],
    ),
  ];
  return (texts.find((text) => text?.trim()) ?? '').trim().slice(0, longestReason);
}

const longestReason = 2_000;
