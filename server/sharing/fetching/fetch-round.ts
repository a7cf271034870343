// One round of fetching from a source: the Statements of each identity in turn, until nothing is left or it fails.
import { identifierOf } from '../../contract/xapi/inverse-functional-identifier.ts';
import { isoTime } from '../../lrs/clock.ts';
import type { SourceRow } from '../../store/source-store.ts';
import type { FailedRequest } from '../accept-answer.ts';
import { failed } from '../accept-answer.ts';
import { askVersions } from '../ask-about.ts';
import { backOff } from '../back-off.ts';
import { needsLearner } from '../judge-answer.ts';
import { remoteOf } from '../remote-of.ts';
import type { Secrets } from '../secrets.ts';
import { bestVersion } from '../versions.ts';
import type { FetchOptions, FetchResult } from './fetch-identity.ts';
import { fetchIdentity } from './fetch-identity.ts';

export type RoundOptions = FetchOptions & {
  readonly secrets: Secrets;
  /** 0…1, spreads the waits. */
  readonly random: () => number;
};

/** Between two rounds, in milliseconds. */
const restBetweenRounds = 15 * 60_000;

/** Works on a source that is being fetched from; what comes of it lies in the store. */
export async function fetchRound(sourceId: string, options: RoundOptions, signal: AbortSignal): Promise<void> {
  const { store, client, secrets, clock, random, onProgress } = options;

  /** Lets the source rest: until its next attempt, or until the learner has done something. */
  function suspend({ trouble: kind, reason, words, retryAfter = 0 }: FailedRequest): void {
    const source = store.sources.find(sourceId);
    if (!source) return;
    const since = source.trouble?.kind === kind ? source.trouble.since : isoTime(clock());
    const wait = Math.max(backOff(source.failures + 1, random()), retryAfter * 1000);
    const trouble = { kind, reason, words, since };
    store.sources.updateTrouble(source, trouble, needsLearner(kind) ? null : clock() + wait);
    onProgress();
  }

  async function fetchAll(source: SourceRow): Promise<FetchResult | { readonly kind: 'versions-known' }> {
    const secret = secrets.decrypt(source.secret);
    if (secret === undefined) return failed('secret-unreadable', '');
    const remote = remoteOf(source, secret);
    if (source.versions.length === 0) {
      const about = await askVersions(client, remote, signal);
      if (about.kind === 'failed') return about;
      store.sources.updateVersions(source, about.versions);
      return { kind: 'versions-known' };
    }
    const version = bestVersion(source.versions);
    if (!version) return failed('not-an-lrs', `It speaks xAPI ${source.versions.join(', ')}.`);
    for (const agent of source.whose) {
      const identifier = identifierOf(agent) ?? '';
      const result = await fetchIdentity({ source, agent, identifier, remote, version }, options, signal);
      if (result.kind !== 'done') return result;
    }
    return { kind: 'done' };
  }

  for (;;) {
    const source = store.sources.find(sourceId);
    if (source?.state !== 'fetching' || signal.aborted) return;
    const result = await fetchAll(source);
    if (signal.aborted) return;
    // What came of settings that the learner has changed since then says nothing about the new ones.
    if (result.kind === 'versions-known' || store.sources.find(sourceId)?.revision !== source.revision) continue;
    if (result.kind === 'failed') return suspend(result);
    if (result.kind === 'interrupted') return;
    const [state, next] = source.keepFetching
      ? (['resting', clock() + restBetweenRounds] as const)
      : (['finished', null] as const);
    store.sources.updateDone(source, state, clock(), next);
    onProgress();
    return;
  }
}
