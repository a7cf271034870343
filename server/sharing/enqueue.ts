// From decisions to deliveries: shares and rules become rows that wait, slice by slice, whatever happens in between.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { HeldBackReason } from '../contract/sharing/preview.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { attachmentsOf } from '../lrs/attachments-of.ts';
import type { SentDelivery } from '../store/withdrawal-store.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import type { Store } from '../store/open-store.ts';
import type { RuleRow } from '../store/rule-store.ts';
import type { ShareDecision } from '../store/share-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { filterOf, isChosen } from './choose-statements.ts';
import { inSlices } from '../lrs/in-slices.ts';
import type { OctetsNaming } from './octets-naming.ts';
import type { WaysOut } from './ways-out.ts';
import { findTarget, keptOf, myIdentities } from './ways-out.ts';
import { writeWithdrawal } from './write-withdrawal.ts';

export type Enqueuer = ReturnType<typeof createEnqueuer>;

type EnqueuerOptions = {
  readonly store: Store;
  readonly waysOut: WaysOut;
  readonly octetsNaming: OctetsNaming;
  /** Deliveries to this destination wait now. */
  readonly onEnqueued: (destinationId: string) => void;
  /** Calls once, after so many milliseconds; the function returned calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Told about what nobody expected; what is left is tried again after a rest. */
  readonly onError: (error: unknown) => void;
};

/** Statements that are looked at in one commit. */
const slice = 100;
/** Sequences that a rule looks through in one query. */
const range = 1_000;
/** After an error, in milliseconds. */
const rest = 5_000;
/** What is stored in a row is looked at together, so that nobody who records waits for it. In milliseconds. */
const pause = 200;

/** What keeps a Statement of a rule from leaving so that the learner should know; the rest needs no word. */
const worthTelling: ReadonlySet<HeldBackReason> = new Set(['needs-version-2', 'attachment-data', 'signed', 'names-me']);

export function createEnqueuer(options: EnqueuerOptions) {
  const { store, waysOut, octetsNaming, onEnqueued, after, onError } = options;
  let working: Promise<void> | undefined;
  let isAskedAgain = false;
  const stopping = new AbortController();
  let callOffRest = () => {};
  let callOffLook: (() => void) | undefined;

  type Target = {
    readonly shareId: string;
    /** Whom the form stands in for. */
    readonly identities: readonly Agent[];
    readonly destination: DestinationRow;
    readonly form: ShareForm;
  };

  /** Lets Statements wait for a destination, all in the transaction that is open. */
  function enqueue(
    { shareId, identities, destination, form }: Target,
    statements: readonly StoredStatement[],
    naming: ReadonlySet<string>,
  ): void {
    const wayOut = waysOut({ destination, form, identities, naming });
    for (const statement of statements) {
      const way = wayOut(statement);
      const row = { shareId, destinationId: destination.id, kind: 'statement', sequence: statement.sequence } as const;
      if (way.kind === 'leaves') store.deliveries.insert({ ...row, ...keptOf(way) });
      else if (way.kind === 'held-back' && worthTelling.has(way.reason)) {
        store.deliveries.insert({ ...row, text: null, sentId: null, heldBack: way.reason });
      }
    }
  }

  /** A slice of Statements and, in the same commit, how far that has brought their share or rule. */
  async function enqueueSlice(
    target: Target,
    statements: readonly StoredStatement[],
    note: () => void,
    isStillWanted: () => boolean,
  ): Promise<void> {
    const naming = await octetsNaming.find(statements, target.form, target.identities);
    await store.write(() => {
      // Called off, paused, ended, stopped or removed while the files were read.
      const present = store.destinations.find(target.destination.id);
      if (!present || present.stoppedAt !== null || !isStillWanted()) return;
      enqueue(target, statements, naming);
      note();
    });
    onEnqueued(target.destination.id);
  }

  /** Who the learner was when they decided; what goes on by itself knows later identities as well. */
  function whoIs({ kind, identities }: ShareDecision): readonly Agent[] {
    if (kind === 'picked' && identities.length > 0) return identities;
    return [...identities, ...myIdentities(store)];
  }

  function withdraw({ id: shareId, destinationId }: ShareDecision, sent: SentDelivery): void {
    const { text, id: sentId } = writeWithdrawal(sent, destinationId);
    store.deliveries.insert({ shareId, destinationId, kind: 'withdrawal', sequence: sent.sequence, text, sentId });
  }

  /** One slice of a share that was decided; returns whether there may be more. */
  async function continueShare(id: string): Promise<boolean> {
    const share = store.shares.findDecision(id);
    const destination = share && store.destinations.find(share.destinationId);
    if (!share || !destination) {
      store.shares.clearPending(id);
      return false;
    }
    const piece = store.shares.nextPending(id, slice);
    const isStillWanted = () => store.shares.nextPending(id, 1).next[0] === piece.next[0];
    const note = () => store.shares.takePending(id, piece);
    if (share.kind === 'withdrawal') {
      await store.write(() => {
        if (!isStillWanted()) return;
        for (const sent of piece.next.flatMap((delivery) => store.withdrawals.findSent(delivery) ?? [])) {
          withdraw(share, sent);
        }
        note();
      });
      onEnqueued(destination.id);
    } else {
      const statements = piece.next.flatMap((sequence) => store.statements.find(sequence) ?? []);
      await enqueueSlice(
        { shareId: id, identities: whoIs(share), destination, form: share.form },
        statements,
        note,
        isStillWanted,
      );
    }
    return !piece.isLast;
  }

  /** Lets a rule look at what came since; returns whether there may be more. */
  async function continueRule({ id, criteria, reached }: RuleRow): Promise<boolean> {
    const last = store.statements.last().sequence;
    const share = store.shares.findDecision(id);
    const destination = share && store.destinations.find(share.destinationId);
    if (!share || !destination || reached >= last) return false;
    const upTo = Math.min(last, reached + range);
    const found = store.criteria
      .sequences(filterOf(criteria), reached, upTo)
      .flatMap((sequence) => store.statements.find(sequence) ?? [])
      .filter((statement) => isChosen(statement, criteria) && mayGoByRule(statement, destination.id));
    const some = found.slice(0, slice);
    const now = found.length > slice ? (some.at(-1)?.sequence ?? upTo) : upTo;
    await enqueueSlice(
      { shareId: id, identities: whoIs(share), destination, form: share.form },
      some,
      () => store.rules.updateReached(id, now),
      () => {
        const rule = store.rules.find(id);
        return rule?.state === 'on' && rule.reached === reached;
      },
    );
    return true;
  }

  /**
   * A voiding Statement tells nothing to somebody who never got what it voids. What came from a file was recorded long
   * before: who agreed to what will be recorded has not agreed to that.
   */
  function mayGoByRule(statement: StoredStatement, destinationId: string): boolean {
    if (store.imports.isOfImport(statement.credentialKey)) return false;
    if (!statement.isVoiding) return true;
    const target = findTarget(store, statement);
    return target !== undefined && store.deliveries.standing(destinationId, target.sequence)?.state === 'sent';
  }

  /** A voiding Statement follows what it voids, in the same form, to wherever that was sent. */
  async function followVoided(): Promise<boolean> {
    const reached = store.rules.followed();
    const last = store.statements.last().sequence;
    if (reached >= last) return false;
    const voiding = store.statements.voiding(reached, last, slice);
    const upTo = voiding.length < slice ? last : (voiding.at(-1)?.sequence ?? last);
    await store.write(() => {
      for (const statement of voiding) follow(statement);
      store.rules.updateFollowed(upTo);
    });
    return upTo < last;
  }

  /** In the transaction that is open. */
  function follow(voiding: StoredStatement): void {
    const target = findTarget(store, voiding);
    if (target?.voidedBy !== voiding.id) return;
    for (const shareId of store.deliveries.sharesOf(target.sequence)) {
      const share = store.shares.findDecision(shareId);
      const destination = share && store.destinations.find(share.destinationId);
      if (!share || !destination || destination.stoppedAt !== null) continue;
      enqueue({ shareId, identities: whoIs(share), destination, form: share.form }, [voiding], unsearched(voiding));
      queueMicrotask(() => onEnqueued(destination.id));
    }
  }

  /** Everything once, a slice each; returns whether there may be more. */
  async function workOnce(): Promise<boolean> {
    let isMore = await followVoided();
    for (const id of store.shares.unfinished()) {
      if (stopping.signal.aborted) return false;
      isMore = (await continueShare(id)) || isMore;
    }
    for (const rule of store.rules.list().filter(({ state }) => state === 'on')) {
      if (stopping.signal.aborted) return false;
      isMore = (await continueRule(rule)) || isMore;
    }
    return isMore;
  }

  async function work(): Promise<void> {
    while (isAskedAgain && !stopping.signal.aborted) {
      isAskedAgain = false;
      if (await workOnce()) isAskedAgain = true;
      await othersFirst();
    }
  }

  function wake(): void {
    isAskedAgain = true;
    if (working || stopping.signal.aborted) return;
    callOffRest();
    working = Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        onError(error);
        isAskedAgain = false;
        if (!stopping.signal.aborted) callOffRest = after(rest, wake);
      })
      .finally(() => {
        working = undefined;
        // Asked while the last look was ending.
        if (isAskedAgain) wake();
      });
  }

  return {
    /** There is a new decision. */
    wake,

    /** There are new Statements: rules look at them soon, and voiding ones follow what they void. */
    noticeStatements(): void {
      callOffLook ??= after(pause, () => {
        callOffLook = undefined;
        wake();
      });
    },

    /** Looks once more at Statements of a share that were held back: what held them may be gone. */
    async lookAgain(shareId: string, sequences: readonly number[]): Promise<void> {
      const share = store.shares.findDecision(shareId);
      for await (const some of inSlices(sequences, slice)) {
        const destination = share && store.destinations.find(share.destinationId);
        if (!share || !destination) return;
        const statements = some.flatMap((sequence) => store.statements.find(sequence) ?? []);
        await enqueueSlice(
          { shareId, identities: whoIs(share), destination, form: share.form },
          statements,
          () => undefined,
          () => store.rules.find(shareId)?.state !== 'ended',
        );
      }
    },

    /** A Statement was voided while it was on its way: what voids it has to follow. In the transaction that is open. */
    followNow(statementId: string): void {
      const voidedBy = store.statements.findById(statementId)?.voidedBy;
      const voiding = voidedBy ? store.statements.findById(voidedBy) : undefined;
      if (voiding) follow(voiding);
    },

    async stop(): Promise<void> {
      stopping.abort();
      callOffRest();
      callOffLook?.();
      await working;
    },
  };
}

/** Octets that were not looked through may name the learner: held back, until the learner tries it again. */
function unsearched({ json }: StoredStatement): ReadonlySet<string> {
  return new Set(attachmentsOf(JSON.parse(json) as Statement).map(({ sha2 }) => sha2.toLowerCase()));
}
