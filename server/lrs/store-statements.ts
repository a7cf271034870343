import type { Clock } from './clock.ts';
import { microsecondsOf } from './clock.ts';
import { Problem } from '../contract/problem.ts';
import { mayDefine, mayVoid } from '../contract/scopes.ts';
import type { Actor, Agent } from '../contract/xapi/actor.ts';
import { isSameStatement } from '../contract/xapi/compare-statements.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { parseTimestamp } from '../contract/xapi/timestamp.ts';
import { VOIDED } from '../contract/xapi/verb.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { IncomingAttachment } from '../store/attachment-files.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { attachmentsOf } from './attachments-of.ts';
import { learnFrom } from './learn-from.ts';
import { linkReferences } from './link-references.ts';
import { matchAttachments } from './match-attachments.ts';
import { prepareStatement } from './prepare-statement.ts';
import type { StatementsText, SubmittedStatement } from './read-statements.ts';
import { readStatements } from './read-statements.ts';
import { takesEffect } from './voided-by.ts';

/** One request that writes Statements. */
export type Submission = StatementsText & {
  readonly credential: CredentialRow;
  /** Octets that came along; the caller releases them. */
  readonly attachments: readonly IncomingAttachment[];
};

/** Who brings a Statement, and how. */
type Bringing = {
  readonly credential: CredentialRow;
  readonly version: XapiVersion;
  /** Octets that came along. */
  readonly attachments: readonly IncomingAttachment[];
};

/** Stores a Statement that is not here yet; returns its sequence. */
export type InsertFetched = (fetched: SubmittedStatement, by: Bringing) => number;

/** Stores a Statement of a file that is not here yet; returns its sequence. `keepsStored`: with its own `stored`. */
export type InsertImported = (imported: SubmittedStatement, by: Bringing, keepsStored: boolean) => number;

export type StatementStorer = ReturnType<typeof createStatementStorer>;

/**
 * `authorityHome` names this LRS in the authority of what it stores; `onStored` is told after each commit, save those of
 * an import.
 */
export function createStatementStorer(store: Store, clock: Clock, authorityHome: string, onStored: () => void) {
  let lastStored = Math.max(store.statements.last().stored, store.removedStatements.lastStored());

  /** Gives every Statement a `stored` of its own, later than all before it. */
  function nextStored(): number {
    lastStored = Math.max(lastStored + 1, clock() * 1000);
    return lastStored;
  }

  /** Returns whether the Statement is new. Throws a conflict when another one has its id. */
  function storeOne(submitted: SubmittedStatement, submission: Submission): boolean {
    const { id, pointer, value } = submitted;
    const { credential } = submission;
    const present = store.statements.findById(id);
    if (present) {
      refuseConflict(value, JSON.parse(present.json) as Statement, pointer);
      if (present.credentialKey === credential.key) linkAttachments(present.sequence, value, submission);
      return false;
    }
    if (store.removals.isBuried(id)) {
      // As long as it is kept it can be told from another Statement.
      const removed = store.removedStatements.findById(id);
      if (removed) refuseConflict(value, JSON.parse(removed.json) as Statement, pointer);
      return false;
    }
    refuseForeignTarget(value, credential, pointer);
    insertOne(submitted, submission, authorityOf(credential, authorityHome));
    return true;
  }

  /** A `stored` that may stay: later than everything that is here, and not in the future. */
  function ownStored({ stored }: Statement): number | undefined {
    const milliseconds = stored === undefined ? undefined : parseTimestamp(stored);
    if (stored === undefined || milliseconds === undefined) return undefined;
    const own = microsecondsOf(stored, milliseconds);
    if (own <= lastStored || own > clock() * 1000) return undefined;
    lastStored = own;
    return own;
  }

  /** Stores a Statement that is not here yet, with all that follows from it. Returns its sequence. */
  function insertOne(
    { id, ...received }: SubmittedStatement,
    by: Bringing,
    authority: Actor,
    stored = nextStored(),
  ): number {
    const { credential, version } = by;
    const row = prepareStatement(received, {
      id,
      stored,
      credentialKey: credential.key,
      authority,
      version,
    });
    const sequence = store.statements.insert(row);
    linkAttachments(sequence, received.value, by);
    if (mayDefine(credential.scopes)) learnFrom(store, received.value, row.json);
    // xAPI 1.0.3 Data 2.3.2: the order in which the two arrive does not matter.
    const referring = linkReferences(store, row.id, row.targetId, sequence);
    if (row.isVoiding && row.targetId !== undefined && !findForeign(row.targetId, credential)) {
      store.statements.markVoided(row.targetId, row.id);
    }
    const voiding = referring.find((one) => takesEffect(store, one, credential.key));
    if (voiding) store.statements.markVoided(row.id, voiding.id);
    return sequence;
  }

  /** A Statement that a credential may not void. */
  function findForeign(id: string, { key, scopes }: CredentialRow): StoredStatement | undefined {
    const target = store.statements.findById(id);
    return target && !mayVoid(scopes, target.credentialKey === key) ? target : undefined;
  }

  function refuseForeignTarget({ verb, object }: Statement, credential: CredentialRow, pointer: string): void {
    if (verb.id !== VOIDED || object.objectType !== 'StatementRef') return;
    const target = findForeign(object.id, credential);
    if (!target) return;
    throw new Problem(
      'scope-missing',
      `Nothing was stored: another credential than "${credential.label}" stored the Statement ${target.id}. Only a credential with the scope all may void it.`,
      [{ pointer: `${pointer}/object/id`, rule: 'Who may void a Statement is up to the LRS (xAPI 1.0.3 Data 2.3.2)' }],
    );
  }

  /** Links a Statement to the octets that came along, or that its credential has sent before. */
  function linkAttachments(sequence: number, statement: Statement, { credential, attachments }: Bringing): void {
    for (const sha2 of attachmentsOf(statement).map((one) => one.sha2.toLowerCase())) {
      const octets = attachments.find((one) => one.sha2 === sha2);
      if (octets) store.attachments.insert(sha2, octets.length, clock());
      if (octets || store.attachments.isOfCredential(sha2, credential.key)) store.attachments.link(sequence, sha2);
    }
  }

  return {
    /**
     * The time, in microseconds since 1970, up to which every Statement that is stored can be read. Commits are visible
     * at once, so only this millisecond may still bring others; where the clock went back, what is stored next comes
     * behind the newest all the same.
     */
    consistentThrough: () => Math.max((clock() - 1) * 1000, lastStored),

    /**
     * Stores all Statements of a request, or none (xAPI 1.0.3 Communication 3.2). Returns their ids in order, once
     * they are on disk. A Statement that is there already and is the same counts as stored; so does one that the learner
     * has deleted, which stays deleted.
     *
     * Throws a Problem: malformed-json, invalid-statement, attachment-data-missing, invalid-attachment,
     * invalid-signature, batch-too-large, statement-conflict, scope-missing.
     */
    async store(submission: Submission): Promise<string[]> {
      const { attachments } = submission;
      const submitted = readStatements(submission);
      if (attachments.length > 0 || submitted.some(({ value }) => attachmentsOf(value).length > 0)) {
        await matchAttachments(submitted, attachments);
      }
      // A row may only name octets that are on disk.
      await Promise.all(attachments.map((one) => one.keep()));
      const stored = await store.write(() => submitted.filter((one) => storeOne(one, submission)).length);
      if (stored > 0) onStored();
      return submitted.map(({ id }) => id);
    },

    /**
     * Runs `work` within the next commit, where it may store Statements of other LRSs: each keeps its own authority.
     * Their octets must be kept by then. A voiding Statement whose target its credential may not void is stored, but
     * has no effect, as if it had come before its target. `work` may run twice.
     */
    async storeFetched<T>(work: (insert: InsertFetched) => T): Promise<T> {
      let stored = 0;
      const result = await store.write(() => {
        stored = 0;
        return work((fetched, by) => {
          stored += 1;
          return insertOne(fetched, by, fetched.value.authority ?? authorityOf(by.credential, authorityHome));
        });
      });
      if (stored > 0) onStored();
      return result;
    },

    /**
     * The same for Statements of a file. The commit waits for no fsync: who imports notes in it how far it has come, and
     * goes on from there. Nobody is told before `tellImported`: what follows them would take most of an import's time.
     */
    storeImported<T>(work: (insert: InsertImported) => T): Promise<T> {
      return store.writeDerived(() => {
        // What was undone has not been stored at any time.
        lastStored = Math.max(store.statements.last().stored, store.removedStatements.lastStored());
        return work((imported, by, keepsStored) => {
          const authority = imported.value.authority ?? authorityOf(by.credential, authorityHome);
          return insertOne(imported, by, authority, keepsStored ? ownStored(imported.value) : undefined);
        });
      });
    },

    /** Says that an import has stored what it can for now. */
    tellImported: onStored,
  };
}

/** The Agent that stands for a credential (xAPI 1.0.3 Data 2.4.9). */
function authorityOf({ key, label }: CredentialRow, homePage: string): Agent {
  return { objectType: 'Agent', name: label, account: { homePage, name: key } };
}

// xAPI 1.0.3 Communication 2.1.1 and 2.1.2: a different Statement with this id is a conflict.
function refuseConflict(received: Statement, present: Statement, pointer: string): void {
  if (isSameStatement(received, present)) return;
  throw new Problem('statement-conflict', `Nothing was stored: another Statement has the id ${present.id}.`, [
    {
      pointer: `${pointer}/id`,
      rule: 'A Statement cannot be changed; send it with an id of its own (xAPI 1.0.3 Data 2.3.1)',
    },
  ]);
}
