// The engine that brings deliveries to their destinations. All its state lies in the store.
import type { DestinationTrouble } from '../contract/api.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { Clock } from '../lrs/clock.ts';
import { isoTime } from '../lrs/clock.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { DeliveryRow } from '../store/share-store.ts';
import { backOff } from './back-off.ts';
import type { OutgoingBatch, createOutgoingBatches } from './outgoing-batch.ts';
import { isVersion } from './outgoing-statement.ts';
import type { RemoteAnswer, RequestBody } from './remote-lrs.ts';
import { askRemote } from './remote-lrs.ts';
import type { Secrets } from './secrets.ts';

export type DeliveryEngine = ReturnType<typeof createDeliveryEngine>;

export type DeliveryEngineOptions = {
  readonly store: Store;
  readonly batches: ReturnType<typeof createOutgoingBatches>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
  /** Told after every step, so that the page can follow. */
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
};

const largestBatch = 50;
/** `setTimeout` cannot wait longer. */
const longestTimer = 2 ** 31 - 1;

/** Works on each destination by itself, so that one that is away holds up no other. */
export function createDeliveryEngine({
  store,
  batches,
  secrets,
  clock,
  random,
  onProgress,
  onError,
}: DeliveryEngineOptions) {
  const working = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const stopping = new AbortController();

  /** Begins to work on a destination if something waits, now or when its time has come. */
  function wake(destinationId: string): void {
    if (stopping.signal.aborted || working.has(destinationId)) return;
    clearTimeout(timers.get(destinationId));
    timers.delete(destinationId);
    const destination = store.destinations.find(destinationId);
    if (!destination || destination.waiting === 0 || waitsForLearner(destination)) return;
    const wait = (destination.nextAttemptAt ?? 0) - clock();
    if (wait > 0) {
      timers.set(
        destinationId,
        setTimeout(() => wake(destinationId), Math.min(wait, longestTimer)),
      );
      return;
    }
    const work = deliverAll(destinationId)
      .catch(onError)
      .finally(() => {
        working.delete(destinationId);
        wake(destinationId);
      });
    working.set(destinationId, work);
  }

  /** Sends batch after batch until nothing waits or the destination fails. */
  async function deliverAll(destinationId: string): Promise<void> {
    for (;;) {
      const destination = store.destinations.find(destinationId);
      const rows = destination ? store.shares.waiting(destinationId, largestBatch) : [];
      if (!destination || rows.length === 0) return;
      const secret = secrets.decrypt(destination.secret);
      if (secret === undefined) {
        suspend(destination, 'secret-unreadable', '', null);
        return;
      }
      const remote = { endpoint: destination.address, key: destination.key, secret };
      const send: Send = (body, version) =>
        askRemote(remote, { method: 'POST', path: '/statements', version, body, signal: stopping.signal });
      const goesOn = await deliverBatch(destination, batches.first(rows, destination.versions), send);
      if (!goesOn) return;
    }
  }

  /** Sends one batch, in halves where it is refused as a whole. Returns whether the destination can take more. */
  async function deliverBatch(destination: DestinationRow, batch: OutgoingBatch, send: Send): Promise<boolean> {
    if (!isVersion(batch.version)) {
      refuse(batch.rows, { status: 0, words: batch.version });
      return true;
    }
    const answer = await send(batches.write(batch.rows), batch.version);
    if (stopping.signal.aborted) return false;
    const verdict = judge(answer);
    switch (verdict.kind) {
      case 'sent':
        store.transaction(() => {
          for (const row of batch.rows) store.shares.updateSent(row.delivery, clock(), verdict.answer);
          store.destinations.updateSuccess(destination.id, clock());
        });
        onProgress();
        return true;
      case 'refused': {
        if (batch.rows.length === 1) {
          refuse(batch.rows, verdict.answer);
          return true;
        }
        const half = Math.ceil(batch.rows.length / 2);
        const first = { ...batch, rows: batch.rows.slice(0, half) };
        const second = { ...batch, rows: batch.rows.slice(half) };
        return (await deliverBatch(destination, first, send)) && (await deliverBatch(destination, second, send));
      }
      case 'failed':
        store.transaction(() => {
          for (const row of batch.rows) store.shares.updateFailed(row.delivery, verdict.answer);
        });
        suspend(destination, verdict.trouble, verdict.answer.words, verdict.retryAfter);
        return false;
    }
  }

  function refuse(rows: readonly DeliveryRow[], answer: { readonly status: number; readonly words: string }): void {
    store.transaction(() => {
      for (const row of rows) store.shares.updateRefused(row.delivery, answer);
    });
    onProgress();
  }

  /** Lets a destination rest: until its next attempt, or until the learner has done something. */
  function suspend(
    destination: DestinationRow,
    kind: DestinationTrouble['kind'],
    words: string,
    retryAfter: number | null,
  ): void {
    const since = destination.trouble?.kind === kind ? destination.trouble.since : isoTime(clock());
    const wait = Math.max(backOff(destination.failures + 1, random()), (retryAfter ?? 0) * 1000);
    store.destinations.updateTrouble(
      destination.id,
      { kind, words, since },
      needsLearner(kind) ? null : clock() + wait,
    );
    onProgress();
  }

  return {
    wake,

    /** Wakes every destination: after a start, or when the network is back. */
    wakeAll(): void {
      for (const { id } of store.destinations.list()) wake(id);
    },

    /** Ends open requests; what they carried still waits. */
    async stop(): Promise<void> {
      stopping.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(working.values());
    },
  };
}

type Send = (body: RequestBody, version: XapiVersion) => Promise<RemoteAnswer>;

type Answer = { readonly status: number; readonly words: string };

type Verdict =
  | { readonly kind: 'sent'; readonly answer: Answer }
  /** These Statements cannot be taken, however often they are sent. */
  | { readonly kind: 'refused'; readonly answer: Answer }
  /** Nothing can be taken now. */
  | {
      readonly kind: 'failed';
      readonly answer: Answer;
      readonly trouble: DestinationTrouble['kind'];
      readonly retryAfter: number | null;
    };

/** What an answer to a batch means. */
export function judge(answer: RemoteAnswer): Verdict {
  if (answer.kind === 'unreachable') {
    return { kind: 'failed', answer: { status: 0, words: answer.words }, trouble: 'unreachable', retryAfter: null };
  }
  const { status, words } = answer;
  const failed = (trouble: DestinationTrouble['kind']): Verdict => ({
    kind: 'failed',
    answer: { status, words },
    trouble,
    retryAfter: answer.retryAfter ?? null,
  });
  if (status >= 200 && status < 300) return { kind: 'sent', answer: { status, words } };
  if (status === 401) return failed('credential-refused');
  if (status === 403) return failed('not-permitted');
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) return failed('not-an-lrs');
  if (status === 408 || status === 425 || status === 429 || status >= 500) return failed('busy');
  return { kind: 'refused', answer: { status, words } };
}

function needsLearner(kind: DestinationTrouble['kind']): boolean {
  return (
    kind === 'credential-refused' || kind === 'not-permitted' || kind === 'not-an-lrs' || kind === 'secret-unreadable'
  );
}

function waitsForLearner({ trouble }: DestinationRow): boolean {
  return trouble !== null && needsLearner(trouble.kind);
}
