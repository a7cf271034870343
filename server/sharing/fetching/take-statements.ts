// Takes in what a source answers: keeps what is new, counts the rest, and notes the position in the same commit.
import { attachmentsOf } from '../../lrs/attachments-of.ts';
import type { Clock } from '../../lrs/clock.ts';
import { isoTime } from '../../lrs/clock.ts';
import { matchAttachments } from '../../lrs/match-attachments.ts';
import type { StatementStorer } from '../../lrs/store-statements.ts';
import { parseTimestamp } from '../../contract/xapi/timestamp.ts';
import type { XapiVersion } from '../../contract/xapi/version.ts';
import type { AttachmentFiles, IncomingAttachment } from '../../store/attachment-files.ts';
import type { Store } from '../../store/open-store.ts';
import type { SourceRow } from '../../store/source-store.ts';
import { isTheirs } from './fetch-failure.ts';
import type { FetchTrack } from './fetch-position.ts';
import type { NewStatement, SortedStatement } from './sort-fetched.ts';
import { sortFetched, sortPresent, wordsOf } from './sort-fetched.ts';

export type TakeOptions = {
  readonly store: Store;
  readonly storer: StatementStorer;
  readonly files: AttachmentFiles;
  readonly clock: Clock;
  /** Told after every commit, so that the page can follow. */
  readonly onProgress: () => void;
};

type Taking = {
  readonly source: SourceRow;
  /** The identifier whose Statements are fetched. */
  readonly identifier: string;
  readonly version: XapiVersion;
  readonly track: FetchTrack;
  /** Asks for the octets of one Statement alone. */
  readonly octetsOf: (id: string) => AsyncIterable<AttachmentPiece>;
};

export type AttachmentPiece = { readonly sha2: string; readonly octets: AsyncIterable<Buffer> };

export type StatementTaker = ReturnType<typeof createStatementTaker>;

type Waiting = SortedStatement & { readonly attachments?: readonly IncomingAttachment[] };

/** One commit holds no more than so many Statements, or so many characters of them. */
const largestCommit = 200;
const largestCommitText = 4 * 1024 * 1024;
/** Statements that wait for their octets lie in memory: no more than so many characters of them. */
const largestHeld = 16 * 1024 * 1024;
const mostProblems = 100;
/** In milliseconds. */
const clockSkew = 5 * 60_000;
const longestWords = 500;

export function createStatementTaker(options: TakeOptions, taking: Taking) {
  const { source, identifier, version, track, octetsOf } = taking;
  const { store, storer, files, clock, onProgress } = options;
  let waiting: Waiting[] = [];
  let waitingText = 0;
  /** New ones whose octets may still come, and these. */
  let held: NewStatement[] = [];
  let heldText = 0;
  const awaited = new Set<string>();
  /** Held back, and their octets do not come along with them. */
  const alone = new Set<NewStatement>();
  let isCut = false;
  const octets = new Map<string, IncomingAttachment>();
  let kept = 0;
  let isGone = false;
  let notedPosition = JSON.stringify(source.position[identifier]);

  async function wait(one: Waiting, length: number): Promise<void> {
    waiting.push(one);
    waitingText += length;
    if (waiting.length >= largestCommit || waitingText >= largestCommitText) await commit(false);
  }

  /** Keeps what waits; `isAtEnd`: nothing of this identity comes behind it. */
  async function commit(isAtEnd: boolean): Promise<void> {
    const batch = waiting;
    waiting = [];
    waitingText = 0;
    const position = track.position(isAtEnd);
    if (isGone || (batch.length === 0 && JSON.stringify(position) === notedPosition)) return;
    const outcomes = await storer.storeFetched((insert) => {
      const present = store.sources.find(source.id);
      const credential = store.credentials.find(source.credentialKey);
      if (present?.revision !== source.revision || present.state !== 'fetching' || !credential) return undefined;
      const done = batch.map((one): SortedStatement => {
        if (one.kind !== 'new') return one;
        const { id, stored, statement } = one;
        // Another request may have stored it meanwhile, or the source has told of it twice.
        const there = store.statements.findById(id);
        if (there) return sortPresent(store, source.id, { id, stored, value: statement.value }, there);
        if (store.removals.isBuried(id)) return { kind: 'already', id, stored };
        const sequence = insert(statement, { credential, version: one.version, attachments: one.attachments ?? [] });
        store.provenance.insert(sequence, source.id, clock(), stored || isoTime(clock()));
        return one;
      });
      note(present, done, position);
      return done;
    });
    if (outcomes === undefined) {
      isGone = true;
      return;
    }
    notedPosition = JSON.stringify(position);
    kept += outcomes.filter(({ kind }) => kind === 'new').length;
    for (const one of outcomes.filter(isCountable)) track.count(one.id, one.stored);
    onProgress();
  }

  function isCountable({ kind, id, stored }: SortedStatement): boolean {
    return (kind === 'already' || kind === 'unusable') && !track.isCounted(id, stored);
  }

  function note(
    present: SourceRow,
    done: readonly SortedStatement[],
    position: ReturnType<typeof track.position>,
  ): void {
    const counted = done.filter(isCountable);
    const unusable = counted.flatMap((one) =>
      one.kind === 'unusable' ? [{ id: one.id, words: one.words.slice(0, longestWords) }] : [],
    );
    const again = [...(position?.counted ?? []), ...counted.map((one) => one.id || one.stored)];
    store.sources.updateProgress(present, {
      position: position ? { ...present.position, [identifier]: { ...position, counted: again } } : present.position,
      fetched: present.fetched + done.filter(({ kind }) => kind === 'new').length,
      already: present.already + counted.length - unusable.length,
      unusable: present.unusable + unusable.length,
      problems: [...present.problems, ...unusable].slice(0, mostProblems),
    });
  }

  /** Octets that do not fit their hash are as good as none: the Statement then says what is missing. */
  async function receive(sha2: string, body: AsyncIterable<Buffer>): Promise<void> {
    try {
      octets.set(sha2, await files.receive(sha2, withoutReturn(body)));
    } catch (error) {
      if (!isTheirs(error)) throw error;
    }
  }

  async function match(one: NewStatement): Promise<Waiting> {
    const attachments = [...new Set(hashesIn(one))].flatMap((sha2) => octets.get(sha2) ?? []);
    try {
      await matchAttachments([one.statement], attachments);
      return { ...one, attachments };
    } catch (error) {
      return { kind: 'unusable', id: one.id, stored: one.stored, words: wordsOf(error) };
    }
  }

  /** Some LRSs give octets with the first page only: whatever comes without them is asked for by itself. */
  async function completeAlone(): Promise<void> {
    for (const one of alone) {
      if (hashesIn(one).every((sha2) => octets.has(sha2))) continue;
      for await (const { sha2, octets: body } of octetsOf(one.id)) await takeOctets(sha2, body);
    }
  }

  async function takeOctets(sha2: string, body: AsyncIterable<Buffer>): Promise<void> {
    if (awaited.has(sha2) && !octets.has(sha2)) await receive(sha2, body);
  }

  /** Keeps some of what was held back, with the octets that came. */
  async function settle(some: readonly NewStatement[]): Promise<void> {
    const matched: Waiting[] = [];
    for (const one of some) matched.push(await match(one));
    // A row may only name octets that are on disk.
    await Promise.all([...octets.values()].map((one) => one.keep()));
    for (const one of matched) await wait(one, 0);
  }

  return {
    async takeStatement(text: string | undefined, mayHaveOctets: boolean): Promise<void> {
      const one = sortFetched(store, source.id, text, version, identifier);
      if (!track.isWanted(one.stored)) return;
      // A clock there that is wrong must not make Cairn pass over what comes until then.
      if ((parseTimestamp(one.stored) ?? 0) <= clock() + clockSkew) track.see(one.stored);
      const length = text?.length ?? 0;
      if (one.kind !== 'new') {
        if (isCountable(one)) await wait(one, length);
        return;
      }
      const hashes = hashesIn(one);
      if (hashes.length === 0) return wait(one, length);
      track.hold();
      if (heldText + length > largestHeld && held.length > 0) {
        isCut = true;
        return;
      }
      held.push(one);
      if (!mayHaveOctets) alone.add(one);
      heldText += length;
      for (const sha2 of hashes) awaited.add(sha2);
    },

    /** Takes octets in, if a Statement that is held back waits for them. */
    takeOctets,

    /** Everything of one answer is here; `isLast`: no page comes behind it. Returns how many are new and kept so far. */
    async endAnswer(isLast: boolean): Promise<number> {
      await completeAlone();
      await settle(held);
      // What was passed over has to be asked for again.
      if (!isCut) track.release();
      await commit(isLast && !isCut);
      return kept;
    },

    /** An answer broke off: keeps what has come of it as a whole, so that the next one begins behind that. */
    async keepWhole(): Promise<void> {
      await settle(held.filter((one) => hashesIn(one).every((sha2) => octets.has(sha2))));
      await commit(false);
    },

    /** Must come behind every answer, however it ended: lets go of octets that belong to nothing. */
    async release(): Promise<void> {
      const received = [...octets.values()];
      octets.clear();
      awaited.clear();
      alone.clear();
      held = [];
      heldText = 0;
      await Promise.all(received.map((one) => one.release()));
    },

    /** The answer held more than fits into memory: ask again for what was passed over. */
    isCut: () => isCut,

    /** The learner has changed, paused or removed the source meanwhile. */
    isGone: () => isGone,
  };
}

function hashesIn({ statement }: NewStatement): string[] {
  return attachmentsOf(statement.value).map(({ sha2 }) => sha2.toLowerCase());
}

/** Whoever leaves the loop leaves the rest unread, but does not end it. */
function withoutReturn(body: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const pieces = body[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) };
}
