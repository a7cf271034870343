// Brings what waits for one destination there, request by request, until nothing waits or the destination fails.
import { createHash } from 'node:crypto';
import type { NetworkReason, RemoteTroubleKind } from '../contract/sharing/remote.ts';
import { isSameStatement } from '../contract/xapi/compare-statements.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import { askVersions } from './ask-about.ts';
import { backOff } from './back-off.ts';
import type { Failure, Verdict } from './judge-answer.ts';
import { judgeAnswer, needsLearner } from './judge-answer.ts';
import type { Outgoing, OutgoingBatch, OutgoingBatches } from './outgoing-batch.ts';
import type { Pace } from './pace.ts';
import type { RemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';
import { isVersion } from './versions.ts';

export type QueueOptions = {
  readonly store: Store;
  readonly batches: OutgoingBatches;
  readonly client: RemoteClient;
  /** Undefined: its secret cannot be read any more. */
  readonly remoteOf: (destination: DestinationRow) => RemoteLrs | undefined;
  readonly pace: Pace;
  readonly clock: Clock;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
  /** Told after every step, so that the page can follow. */
  readonly onProgress: () => void;
  /** A Statement was sent that has been voided meanwhile. Called in the transaction that says so. */
  readonly onSentVoided: (statementId: string) => void;
};

/**
 * All state is read again before every request, so that what the learner cancels, edits, pauses or removes meanwhile
 * counts from the next request on. A batch that is refused comes again in halves until the bad Statement is alone.
 */
export async function workThroughQueue(
  destinationId: string,
  options: QueueOptions,
  signal: AbortSignal,
): Promise<void> {
  const { store, batches, client, remoteOf, pace, clock, random, onProgress, onSentVoided } = options;
  // A Statement that failed alone: the destination is at fault if the next one fails as well.
  let suspect: { readonly outgoing: Outgoing; readonly failure: Failure } | undefined;
  // The delivery that failed alone when the next one was taken: an error that came once, unless that happens again.
  let accused: number | undefined;

  /** Lets the destination rest: until its next attempt, or until the learner has done something. */
  function suspend(
    destination: DestinationRow,
    kind: RemoteTroubleKind,
    reason: NetworkReason | null,
    words: string,
    retryAfter = 0,
  ): void {
    const since = destination.trouble?.kind === kind ? destination.trouble.since : isoTime(clock());
    const wait = Math.max(backOff(destination.failures + 1, random()), retryAfter * 1000);
    const next = needsLearner(kind) ? null : clock() + wait;
    store.destinations.updateTrouble(destination, { kind, reason, words, since }, next);
    onProgress();
  }

  function holdBack(
    deliveries: readonly Outgoing[],
    reason: Parameters<typeof store.outgoing.updateHeldBack>[1],
  ): void {
    store.transaction(() => deliveries.forEach(({ row }) => store.outgoing.updateHeldBack(row.delivery, reason)));
    onProgress();
  }

  function markSent(destination: DestinationRow, deliveries: readonly Outgoing[], { answer }: Verdict): void {
    store.transaction(() => {
      for (const { row, text } of deliveries) {
        // The answer names every Statement of the request; a line of the ledger keeps what is said of its own.
        const words = deliveries.length === 1 ? answer.words : JSON.stringify([row.sentId ?? row.statementId]);
        store.outgoing.updateSent(row, clock(), createHash('sha256').update(text).digest('hex'), {
          ...answer,
          words,
        });
        const isVoided = row.kind === 'statement' && store.statements.find(row.sequence)?.voidedBy !== null;
        if (isVoided) onSentVoided(row.statementId);
      }
      store.destinations.updateSuccess(destination, clock());
    });
    pace.note(destination.id, deliveries.length);
    onProgress();
  }

  function markRefused({ row }: Outgoing, { answer }: Verdict): void {
    store.outgoing.updateRefused(row.delivery, answer);
    onProgress();
  }

  function markFailed(destination: DestinationRow, deliveries: readonly Outgoing[], failure: Failure): void {
    store.transaction(() => deliveries.forEach(({ row }) => store.outgoing.updateFailed(row.delivery, failure.answer)));
    if (failure.isTooMuch) pace.lower(destination.id, deliveries.length);
    suspend(destination, failure.trouble, failure.reason, failure.answer.words, failure.retryAfter);
  }

  async function send(remote: RemoteLrs, deliveries: readonly Outgoing[], version: XapiVersion): Promise<Verdict> {
    const body = () => batches.write(deliveries);
    const answer = await client.ask(remote, { method: 'POST', path: '/statements', version, body, signal });
    return judgeAnswer(
      answer,
      deliveries.map(({ row }) => row.sentId ?? row.statementId),
    );
  }

  /** Acts on the answer to one request. Returns whether the destination can take more. */
  function settle(destination: DestinationRow, { deliveries }: OutgoingBatch, verdict: Verdict): boolean {
    const [first] = deliveries;
    if (verdict.kind !== 'failed' && suspect) {
      const { delivery } = suspect.outgoing.row;
      if (delivery === accused) markRefused(suspect.outgoing, suspect.failure);
      accused = delivery;
      suspect = undefined;
    }
    if (verdict.kind === 'sent') {
      markSent(destination, deliveries, verdict);
      pace.widen(destination.id);
      return true;
    }
    const isSplit = verdict.kind === 'refused' || (verdict.mayBeOneStatement && !suspect);
    if (isSplit && deliveries.length > 1) {
      if (verdict.answer.status === 413) pace.lower(destination.id, deliveries.length);
      else pace.halve(destination.id, deliveries.length);
      return true;
    }
    if (verdict.kind === 'refused') {
      if (first) markRefused(first, verdict);
      pace.widen(destination.id);
      return true;
    }
    if (isSplit && first) {
      suspect = { outgoing: first, failure: verdict };
      return true;
    }
    markFailed(destination, suspect ? [suspect.outgoing, ...deliveries] : deliveries, verdict);
    return false;
  }

  for (;;) {
    const destination = store.destinations.find(destinationId);
    const rows = destination
      ? store.outgoing.waiting(
          destinationId,
          suspect?.outgoing.row.delivery ?? 0,
          suspect ? 1 : pace.limit(destinationId),
        )
      : [];
    if (!destination || destination.pausedAt !== null || signal.aborted) return;
    if (rows.length === 0) {
      if (suspect) markFailed(destination, [suspect.outgoing], suspect.failure);
      return;
    }
    const remote = remoteOf(destination);
    if (remote === undefined) return suspend(destination, 'secret-unreadable', null, '');
    if (destination.versions.length === 0) {
      const about = await askVersions(client, remote, signal);
      if (signal.aborted) return;
      if (about.kind === 'failed')
        return suspend(destination, about.trouble, about.reason, about.words, about.retryAfter);
      store.destinations.updateVersions(destination, about.versions);
      continue;
    }
    const batch = batches.first(rows, destination.versions);
    if (!isVersion(batch.version)) {
      holdBack(batch.deliveries, batch.version);
      continue;
    }
    let verdict = await send(remote, batch.deliveries, batch.version);
    const [alone, ...others] = batch.deliveries;
    if (verdict.kind === 'refused' && verdict.answer.status === 409 && alone && others.length === 0) {
      const isThere = await isKeptThere(client, remote, alone, batch.version, signal);
      if (isThere) verdict = { kind: 'sent', answer: verdict.answer };
    }
    if (signal.aborted) return;
    // An answer to settings that the learner has changed since then says nothing about the new ones.
    const isStale = store.destinations.find(destinationId)?.revision !== destination.revision;
    if (isStale && verdict.kind !== 'sent') continue;
    if (!settle(destination, batch, verdict)) return;
  }
}

/**
 * Whether a destination has this very Statement. Some LRSs answer 409 to one that they have, not only to one that
 * differs (xAPI 1.0.3 Communication 2.1.2); it may have arrived when an answer was lost.
 */
async function isKeptThere(
  client: RemoteClient,
  remote: RemoteLrs,
  { row, text }: Outgoing,
  version: XapiVersion,
  signal: AbortSignal,
): Promise<boolean> {
  const path = `/statements?statementId=${row.sentId ?? row.statementId}`;
  const answer = await client.ask(remote, { method: 'GET', path, version, signal });
  if (answer.kind !== 'answered' || answer.status !== 200) return false;
  try {
    return isSameStatement(JSON.parse(text) as Statement, JSON.parse(answer.text) as Statement);
  } catch {
    return false;
  }
}
