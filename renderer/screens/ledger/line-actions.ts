// What the learner may do with lines of the ledger, and doing it.
import type { LedgerEntry } from '../../../server/contract/sharing/ledger.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';

/** It counts at the destination, and nothing is on its way to change that. */
export function canWithdraw({ kind, state, isBeingWithdrawn }: LedgerEntry): boolean {
  return kind === 'statement' && state === 'sent' && !isBeingWithdrawn;
}

/** They refused it, or it was held back here: the learner says how it goes on. */
export function isRefused({ state }: LedgerEntry): boolean {
  return state === 'refused';
}

/** A Statement that did not arrive in this form, and perhaps would in another. */
export function canTakeAnotherForm({ kind, state }: LedgerEntry): boolean {
  return kind === 'statement' && state === 'refused';
}

/** They did not accept the credential, rather than the Statement. */
export function isAboutCredential({ state, answer }: LedgerEntry): boolean {
  return state === 'refused' && (answer?.status === 401 || answer?.status === 403);
}

/** The one destination of all these lines; undefined when there are several. */
export function commonDestination(entries: readonly LedgerEntry[]): string | undefined {
  const names = new Map(entries.map(({ destinationId, destination }) => [destinationId, destination]));
  return names.size === 1 ? entries[0]?.destination : undefined;
}

/** Tries refused lines once more. Stops at the first destination where that fails. */
export async function retryLines(entries: readonly LedgerEntry[]): Promise<Outcome<unknown>> {
  let outcome: Outcome<unknown> = { ok: true, answer: undefined };
  for (const [id, deliveries] of byDestination(entries)) {
    outcome = await callApi('POST /api/destinations/:id/retry', { path: { id }, body: { deliveries } });
    if (!outcome.ok) break;
  }
  return outcome;
}

/** The lines of each destination, by its id. */
export function byDestination(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { destinationId, delivery } of entries) {
    const known = lines.get(destinationId);
    if (known === undefined) lines.set(destinationId, [delivery]);
    else known.push(delivery);
  }
  return lines;
}
