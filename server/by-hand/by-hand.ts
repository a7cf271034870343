// What the learner adds by hand, recorded by a credential of its own so that its authority says who recorded it.
import { randomUUID } from 'node:crypto';
import type { ByHand, ByHandRecord, SavedByHand } from '../contract/by-hand.ts';
import { checkByHand, sameTitle } from '../contract/check-by-hand.ts';
import { Problem } from '../contract/problem.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { isUuid } from '../contract/xapi/uuid.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { Clock } from '../lrs/clock.ts';
import { getOwnCredential } from '../lrs/own-credentials.ts';
import type { StatementStorer } from '../lrs/store-statements.ts';
import { takeTurns } from '../lrs/take-turns.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { takeEvidence } from './evidence.ts';
import { isMadeOf } from './is-made-of.ts';
import { findLearner } from './learner.ts';
import { activityOf, filesOf, makeStatement, parentOf, readStatement } from './make-statement.ts';

export type ByHandRecords = ReturnType<typeof createByHand>;

export type ByHandOptions = {
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly clock: Clock;
  /** The course of the record that the learner sees under this title; undefined without one. */
  readonly findCourse: (title: string, language: string) => Promise<Activity | undefined>;
};

export function createByHand({ store, files, storer, clock, findCourse }: ByHandOptions) {
  /** Two changes of one Statement at once would leave two in its place. */
  const inTurn = takeTurns();

  function isByHand(credentialKey: string): boolean {
    return store.ownCredentials.find('by-hand') === credentialKey;
  }

  /** A Statement that was added by hand and that counts. */
  function findOwn(id: string): Statement | undefined {
    const found = store.statements.findById(id);
    const isOwn = found && isByHand(found.credentialKey) && !found.isVoiding && found.voidedBy === null;
    return isOwn ? (JSON.parse(found.json) as Statement) : undefined;
  }

  /** The same; throws not-found. */
  function getOwn(id: string): Statement {
    const found = findOwn(id);
    if (found) return found;
    throw new Problem('not-found', `There is no Statement ${id.slice(0, 60)} that was added by hand and still counts.`);
  }

  async function courseOf(record: ByHand, before: Statement | undefined): Promise<Activity | undefined> {
    const { partOf, language } = record;
    if (partOf.trim() === '') return undefined;
    const parent = parentOf(before?.context ?? {});
    const names = Object.values(parent?.definition?.name ?? {});
    if (names.some((name) => sameTitle(name) === sameTitle(partOf))) return parent;
    const found = await findCourse(partOf.trim(), language);
    // What has the same title may be the thing itself.
    return found?.id === activityOf(record).id ? undefined : found;
  }

  /** Saves a form once, however often it comes: what it has become in between is replaced, unless it is that already. */
  async function save(form: unknown, findBefore: () => Statement | undefined): Promise<{ readonly id: string }> {
    const { id, record } = readForm(form, clock());
    const saved = findOwn(id);
    if (saved === undefined) return write(record, findBefore(), isTaken(id) ? randomUUID() : id);
    const course = await courseOf(record, saved);
    return isMadeOf(saved, record, course, store.uploads.find) ? { id } : write(record, saved, randomUUID());
  }

  /** Whether a Statement has or had this id. */
  function isTaken(id: string): boolean {
    return store.statements.findById(id) !== undefined || store.removals.isBuried(id);
  }

  /** Stores a Statement made of the form, with the voiding of the one that it takes the place of. */
  async function write(record: ByHand, before: Statement | undefined, id: string): Promise<{ readonly id: string }> {
    const course = await courseOf(record, before);
    const credential = getOwnCredential(store, clock, 'by-hand');
    const evidence = takeEvidence(store, files, record.evidence, before ? filesOf(before, record.language) : []);
    try {
      const actor = findLearner(store);
      const made = makeStatement(record, { id, actor, files: evidence.files, course, replaces: before?.id });
      const statements = before === undefined ? [made] : [voidingOf(before, made, clock()), made];
      await storer.store({
        text: JSON.stringify(statements),
        mayBeMany: true,
        version: '1.0.3',
        credential,
        attachments: evidence.octets,
      });
      await store.write(() => evidence.uploads.forEach((upload) => store.uploads.remove(upload)));
      return { id };
    } finally {
      await Promise.all(evidence.octets.map((one) => one.release()));
    }
  }

  return {
    /** Throws invalid-request, or file-gone when an upload was forgotten meanwhile. */
    add: (form: unknown) => inTurn(() => save(form, () => undefined)),

    /** Voids one that was added by hand and stores another in its place, both or none. Throws also not-found. */
    change: (id: string, form: unknown) => inTurn(() => save(form, () => getOwn(id))),

    /** The form of one that was added by hand. Throws not-found. */
    get(id: string): ByHandRecord {
      const read = readStatement(getOwn(id));
      if (!read) throw new Problem('not-found', `The Statement ${id.slice(0, 60)} fits no form.`);
      return { id, ...read };
    },
  };
}

/** The form, and the id that the page has made for its Statement, or a new one. */
function readForm(form: unknown, now: number): { readonly id: string; readonly record: ByHand } {
  const [flaw] = checkByHand(form, now);
  if (flaw) {
    throw new Problem('invalid-request', `Nothing was stored: ${flaw.field} is not as it should be (${flaw.flaw}).`);
  }
  const { id = randomUUID(), ...record } = form as SavedByHand;
  if (typeof id === 'string' && isUuid(id)) return { id: id.toLowerCase(), record };
  throw new Problem('invalid-request', 'Nothing was stored: the id must be a UUID.');
}

// xAPI 1.0.3 Data 2.3.2. The context names what took its place, so that a reader can go on there.
function voidingOf({ id = '' }: Statement, made: Statement, now: number): Statement {
  return {
    id: randomUUID(),
    actor: made.actor,
    verb: { id: VOIDED, display: { en: 'voided', es: 'anuló' } },
    object: { objectType: 'StatementRef', id },
    context: { statement: { objectType: 'StatementRef', id: made.id ?? '' } },
    timestamp: new Date(now).toISOString(),
    version: '1.0.3',
  };
}
