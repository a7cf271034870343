// Brings what waits for one destination there, request by request, until nothing waits or the destination fails.
import type { DestinationTrouble } from '../contract/api.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { DeliveryRow } from '../store/share-store.ts';
import { askVersions } from './ask-about.ts';
import { backOff } from './back-off.ts';
import type { Failure, Verdict } from './judge-answer.ts';
import { judgeAnswer, needsLearner } from './judge-answer.ts';
import type { OutgoingBatch, OutgoingBatches } from './outgoing-batch.ts';
import type { RemoteLrs } from './remote-lrs.ts';
import { askRemote } from './remote-lrs.ts';
import type { Secrets } from './secrets.ts';
import { isVersion } from './versions.ts';

export type QueueOptions = {
  readonly store: Store;
  readonly batches: OutgoingBatches;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
  /** Told after every step, so that the page can follow. */
  readonly onProgress: () => void;
};

const largestBatch = 50;

/**
 * All state is read again before every request, so that what the learner cancels, edits or removes meanwhile counts
 * from the next request on. A batch that is refused comes again in halves until the bad Statement is alone.
 */
export async function workThroughQueue(
  destinationId: string,
  options: QueueOptions,
  signal: AbortSignal,
): Promise<void> {
  const { store, batches, secrets, clock, random, onProgress } = options;
  let limit = largestBatch;
  // A Statement that failed alone: it is at fault if the next one is taken, else the destination is.
  let suspect: { readonly row: DeliveryRow; readonly failure: Failure } | undefined;

  /** Lets the destination rest: until its next attempt, or until the learner has done something. */
  function suspend(destination: DestinationRow, kind: DestinationTrouble['kind'], words: string, retryAfter = 0): void {
    const since = destination.trouble?.kind === kind ? destination.trouble.since : isoTime(clock());
    const wait = Math.max(backOff(destination.failures + 1, random()), retryAfter * 1000);
    store.destinations.updateTrouble(destination, { kind, words, since }, needsLearner(kind) ? null : clock() + wait);
    onProgress();
  }

  function holdBack(rows: readonly DeliveryRow[], reason: Parameters<typeof store.shares.updateHeldBack>[1]): void {
    store.transaction(() => rows.forEach((row) => store.shares.updateHeldBack(row.delivery, reason)));
    onProgress();
  }

  function markSent(destination: DestinationRow, rows: readonly DeliveryRow[], { answer }: Verdict): void {
    store.transaction(() => {
      for (const row of rows) store.shares.updateSent(row.delivery, clock(), answer);
      store.destinations.updateSuccess(destination, clock());
    });
    onProgress();
  }

  function markRefused(row: DeliveryRow, { answer }: Verdict): void {
    store.shares.updateRefused(row.delivery, answer);
    onProgress();
  }

  function markFailed(destination: DestinationRow, rows: readonly DeliveryRow[], failure: Failure): void {
    store.transaction(() => rows.forEach((row) => store.shares.updateFailed(row.delivery, failure.answer)));
    suspend(destination, failure.trouble, failure.answer.words, failure.retryAfter);
  }

  async function send(remote: RemoteLrs, rows: readonly DeliveryRow[], version: XapiVersion): Promise<Verdict> {
    const body = batches.write(rows);
    const answer = await askRemote(remote, { method: 'POST', path: '/statements', version, body, signal });
    return judgeAnswer(
      answer,
      rows.map(({ statementId }) => statementId),
    );
  }

  /** Acts on the answer to one request. Returns whether the destination can take more. */
  function settle(destination: DestinationRow, { rows }: OutgoingBatch, verdict: Verdict): boolean {
    const [first] = rows;
    if (verdict.kind !== 'failed' && suspect) {
      markRefused(suspect.row, suspect.failure);
      suspect = undefined;
    }
    if (verdict.kind === 'sent') {
      markSent(destination, rows, verdict);
      limit = Math.min(largestBatch, limit * 2);
      return true;
    }
    const isSplit = verdict.kind === 'refused' || (verdict.mayBeOneStatement && !suspect);
    if (isSplit && rows.length > 1) {
      limit = Math.ceil(rows.length / 2);
      return true;
    }
    if (verdict.kind === 'refused') {
      if (first) markRefused(first, verdict);
      limit = Math.min(largestBatch, limit * 2);
      return true;
    }
    if (isSplit && first) {
      suspect = { row: first, failure: verdict };
      return true;
    }
    markFailed(destination, suspect ? [suspect.row, ...rows] : rows, verdict);
    return false;
  }

  for (;;) {
    const destination = store.destinations.find(destinationId);
    const rows = destination
      ? store.shares.waiting(destinationId, suspect?.row.delivery ?? 0, suspect ? 1 : limit)
      : [];
    if (!destination || signal.aborted) return;
    if (rows.length === 0) {
      if (suspect) markFailed(destination, [suspect.row], suspect.failure);
      return;
    }
    const secret = secrets.decrypt(destination.secret);
    if (secret === undefined) return suspend(destination, 'secret-unreadable', '');
    const remote = { endpoint: destination.address, key: destination.key, secret };
    if (destination.versions.length === 0) {
      const about = await askVersions(remote, signal);
      if (signal.aborted) return;
      if (about.kind === 'failed') return suspend(destination, about.trouble, about.words);
      store.destinations.updateVersions(destination, about.versions);
      continue;
    }
    const batch = batches.first(rows, destination.versions);
    if (!isVersion(batch.version)) {
      holdBack(batch.rows, batch.version);
      continue;
    }
    const verdict = await send(remote, batch.rows, batch.version);
    if (signal.aborted) return;
    // An answer to settings that the learner has changed since then says nothing about the new ones.
    const isStale = store.destinations.find(destinationId)?.revision !== destination.revision;
    if (isStale && verdict.kind !== 'sent') continue;
    if (!settle(destination, batch, verdict)) return;
  }
}
