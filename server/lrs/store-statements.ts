import { randomUUID } from 'node:crypto';
import { elementTexts, parseJson } from '../contract/json-text.ts';
import { Problem } from '../contract/problem.ts';
import { MAX_VIOLATIONS } from '../contract/xapi/violation.ts';
import type { Violation } from '../contract/xapi/violation.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import { isSameStatement } from '../contract/xapi/compare-statements.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from './clock.ts';
import type { ReceivedStatement } from './prepare-statement.ts';
import { prepareStatement } from './prepare-statement.ts';

/** One request that writes Statements. */
export type Submission = {
  /** JSON text of a Statement, or of an array of them where `mayBeMany`. */
  readonly text: string;
  readonly mayBeMany: boolean;
  readonly version: XapiVersion;
  readonly credential: CredentialRow;
  /** The id in a PUT's address (xAPI 1.0.3 Communication 2.1.1). */
  readonly statementId?: string;
};

/** Gives every Statement a `stored` of its own, later than all before it. */
export type StatementStorer = ReturnType<typeof createStatementStorer>;

/** More Statements in one request are refused: their commit would hold up everybody else's. */
export const largestBatch = 10_000;

export function createStatementStorer(store: Store, clock: Clock, authorityHome: string, onStored: () => void) {
  let lastStored = store.statements.last().stored;

  function nextStored(): number {
    lastStored = Math.max(lastStored + 1, clock() * 1000);
    return lastStored;
  }

  /** Returns whether the Statement is new. Throws a conflict when another one has its id. */
  function storeOne(received: ReceivedStatement, id: string, submission: Submission, pointer: string): boolean {
    const present = store.statements.findById(id);
    if (present) {
      refuseConflict(received.value, JSON.parse(present.json) as Statement, pointer);
      return false;
    }
    const row = prepareStatement(received, {
      id,
      stored: nextStored(),
      credentialKey: submission.credential.key,
      authority: authorityOf(submission.credential, authorityHome),
      version: submission.version,
    });
    store.statements.insert(row);
    // xAPI 1.0.3 Data 2.3.2: the order in which the two arrive does not matter.
    if (row.isVoiding && row.targetId !== undefined) store.statements.markVoided(row.targetId, row.id);
    const voidedBy = store.statements.findVoiding(row.id);
    if (voidedBy !== undefined) store.statements.markVoided(row.id, voidedBy);
    return true;
  }

  return {
    /**
     * Stores all Statements of a request, or none (xAPI 1.0.3 Communication 3.2). Returns their ids in order, once
     * they are on disk. A Statement that is there already and is the same counts as stored.
     *
     * Throws a Problem: malformed-json, invalid-statement, attachment-data-missing, batch-too-large,
     * statement-conflict.
     */
    async store(submission: Submission): Promise<string[]> {
      const received = readSubmission(submission);
      const ids = received.map(({ value }) => value.id ?? submission.statementId ?? randomUUID());
      refuseRepeatedIds(ids, submission);
      const stored = await store.write(
        () =>
          received.filter((one, index) =>
            storeOne(one, ids[index] ?? randomUUID(), submission, submission.mayBeMany ? `/${index}` : ''),
          ).length,
      );
      if (stored > 0) onStored();
      return ids;
    },
  };
}

/** JSON text of the Agent that stands for a credential (xAPI 1.0.3 Data 2.4.9). */
function authorityOf({ key, label }: CredentialRow, homePage: string): string {
  return JSON.stringify({ objectType: 'Agent', name: label, account: { homePage, name: key } });
}

function readSubmission({ text, mayBeMany, version, statementId }: Submission): ReceivedStatement[] {
  const body = parseJson(text);
  const isBatch = Array.isArray(body);
  if (isBatch && !mayBeMany) {
    throw new Problem('invalid-statement', 'PUT stores one Statement: send an object, or POST the array.', [
      { pointer: '', rule: 'The body of a PUT must be one Statement (xAPI 1.0.3 Communication 2.1.1)' },
    ]);
  }
  const values: readonly unknown[] = isBatch ? body : [body];
  if (values.length > largestBatch) {
    throw new Problem(
      'batch-too-large',
      `At most ${largestBatch} Statements can be stored at once, not ${values.length}.`,
    );
  }
  const texts = isBatch ? elementTexts(text) : [text];
  const prefixOf = (index: number) => (isBatch ? `/${index}` : '');
  refuseInvalid(values.flatMap((value, index) => placed(validateStatement(value, version), prefixOf(index))));
  const received = values.map((value, index) => ({ value: value as Statement, text: texts[index] ?? '' }));
  refuseMissingData(received, prefixOf);
  refuseOtherId(received, statementId);
  return received;
}

function placed(violations: readonly Violation[], prefix: string): Violation[] {
  return violations.map(({ pointer, rule }) => ({ pointer: prefix + pointer, rule }));
}

function refuseInvalid(violations: readonly Violation[]): void {
  const [first] = violations;
  if (!first) return;
  const more = violations.length > 1 ? ` There are ${violations.length} violations in all.` : '';
  throw new Problem(
    'invalid-statement',
    `Nothing was stored: at ${first.pointer || 'the top'}: ${first.rule}.${more}`,
    violations.slice(0, MAX_VIOLATIONS),
  );
}

// xAPI 1.0.3 Communication 1.5.1: as application/json only Statements whose attachments all have a fileUrl.
function refuseMissingData(received: readonly ReceivedStatement[], prefixOf: (index: number) => string): void {
  const missing = received.flatMap(({ value }, index) =>
    attachmentsNeedingData(value).map(({ pointer }) => ({
      pointer: prefixOf(index) + pointer,
      rule: 'An attachment sent as application/json needs a fileUrl, and a signature its data (xAPI 1.0.3 Communication 1.5.1)',
    })),
  );
  if (missing.length === 0) return;
  throw new Problem(
    'attachment-data-missing',
    'Nothing was stored: the data of an attachment did not come along, and it has no fileUrl to fetch it from.',
    missing.slice(0, MAX_VIOLATIONS),
  );
}

function refuseOtherId(received: readonly ReceivedStatement[], statementId: string | undefined): void {
  const id = received[0]?.value.id;
  if (statementId === undefined || id === undefined || id.toLowerCase() === statementId.toLowerCase()) return;
  throw new Problem(
    'invalid-statement',
    `The Statement's id ${id} is not the statementId ${statementId} of the address.`,
    [{ pointer: '/id', rule: 'The id must be the one in the address (xAPI 1.0.3 Communication 2.1.1)' }],
  );
}

function refuseRepeatedIds(ids: readonly string[], { mayBeMany }: Submission): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id.toLowerCase())) {
      throw new Problem('invalid-statement', `Nothing was stored: the id ${id} stands twice in the batch.`, [
        {
          pointer: `${mayBeMany ? `/${index}` : ''}/id`,
          rule: 'The Statements of a batch must have different ids (xAPI 1.0.3 Communication 2.1.2)',
        },
      ]);
    }
    seen.add(id.toLowerCase());
  }
}

// xAPI 1.0.3 Communication 2.1.1 and 2.1.2: a different Statement with this id is a conflict.
function refuseConflict(received: Statement, present: Statement, prefix: string): void {
  if (isSameStatement(received, present)) return;
  throw new Problem('statement-conflict', `Nothing was stored: another Statement has the id ${present.id}.`, [
    {
      pointer: `${prefix}/id`,
      rule: 'A Statement cannot be changed; send it with an id of its own (xAPI 1.0.3 Data 2.3.1)',
    },
  ]);
}
