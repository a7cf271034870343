// A learner's Cairn and the one of their employer, and the steps of sharing between them.
import { expect } from 'vitest';
import type { Destination } from '../contract/sharing/destination.ts';
import type { LedgerEntry } from '../contract/sharing/ledger.ts';
import type { SharePreview } from '../contract/sharing/preview.ts';
import type { Share } from '../contract/sharing/share.ts';
import type { ShareForm } from '../contract/sharing/share-form.ts';
import type { Source } from '../contract/sharing/source.ts';
import { asItIs } from '../contract/sharing/share-form.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { anAgent, aStatement } from './a-statement.ts';
import { loginOf, startTestLrs } from './start-test-lrs.ts';
import type { TestLrs } from './start-test-lrs.ts';

export type TwoCairns = {
  readonly lrs: TestLrs;
  readonly employer: TestLrs;
  /** The employer's Cairn as a destination of the learner's. */
  readonly destination: Destination;
  /** With what the learner was let in there. */
  readonly login: Login;
};

type Login = { readonly key: string; readonly secret: string };

/** The form in which an employer knows the learner by a number. */
export const atWork: ShareForm = {
  as: { account: { homePage: 'https://hr.acme.example', name: 'E-1205' } },
  leaveOut: [],
};

export async function startBoth(): Promise<TwoCairns> {
  const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
  const login = await loginAt(employer);
  return { lrs, employer, destination: await addDestination(lrs, employer.lrs.endpoint, login), login };
}

/** The employer's Cairn as a destination of the learner's. */
export async function addEmployer(lrs: TestLrs, employer: TestLrs): Promise<Destination> {
  return addDestination(lrs, employer.lrs.endpoint, await loginAt(employer));
}

/** What the learner is let in with at an employer. */
async function loginAt(employer: TestLrs): Promise<Login> {
  return loginOf(await employer.issue('the learner', ['statements/write', 'statements/read/mine']));
}

export function addDestination(
  lrs: TestLrs,
  address: string,
  login: Login = { key: 'key', secret: 'secret' },
): Promise<Destination> {
  return lrs.api('POST /api/destinations', { body: { name: 'Acme', kind: 'employer', address, ...login } });
}

/** A source that is fetched once, for what is about the learner of `aStatement`. */
export function addSource(lrs: TestLrs, address: string): Promise<Source> {
  const whose = [anAgent()];
  return lrs.api('POST /api/sources', {
    body: { name: 'School', address, key: 'key', secret: 'secret', whose, since: null, keepFetching: false },
  });
}

/** Records Statements; returns their ids. */
export async function post(lrs: TestLrs, ...statements: readonly Statement[]): Promise<string[]> {
  return (await (await lrs.xapi('/statements', { method: 'POST', body: statements })).json()) as string[];
}

export function preview(
  lrs: TestLrs,
  { id: destinationId }: Destination,
  statementIds: readonly string[],
  form: ShareForm = asItIs,
): Promise<SharePreview> {
  const selection = { kind: 'picked', statementIds } as const;
  return lrs.api('POST /api/previews', { body: { destinationId, selection, form } });
}

/** Decides to send what a preview showed; resolves when all of it waits or has left. */
export async function sharePreviewed(lrs: TestLrs, { id: previewId }: SharePreview): Promise<Share> {
  const made = await lrs.api('POST /api/shares', { body: { previewId } });
  await expect.poll(async () => (await findShare(lrs, made))?.preparing).toBe(0);
  return made;
}

/** Previews these Statements and decides to send them. */
export async function share(
  lrs: TestLrs,
  destination: Destination,
  statementIds: readonly string[],
  form?: ShareForm,
): Promise<Share> {
  return sharePreviewed(lrs, await preview(lrs, destination, statementIds, form));
}

/** Resolves when nothing of a share waits any more. */
export async function settled(lrs: TestLrs, made: Share): Promise<void> {
  await expect.poll(() => findShare(lrs, made)).toMatchObject({ preparing: 0, waiting: 0 });
}

/**
 * Shares a new Statement, and resolves with its id when it has arrived: what was decided for the destination before has
 * left by then, or does not leave.
 */
export async function sendMarker(lrs: TestLrs, destination: Destination): Promise<string> {
  const ids = await post(lrs, aStatement());
  const made = await share(lrs, destination, ids);
  await expect.poll(() => findShare(lrs, made)).toMatchObject({ sent: 1 });
  return ids.join();
}

/** The newest 200 lines, newest first. */
export async function ledgerOf(lrs: TestLrs): Promise<readonly LedgerEntry[]> {
  return (await lrs.api('GET /api/ledger', { query: { from: '0', count: '200' } })).rows;
}

/** The Statements that the employer can see, newest first. */
export async function received(employer: TestLrs): Promise<Statement[]> {
  const answer = (await (await employer.xapi('/statements')).json()) as { readonly statements: Statement[] };
  return answer.statements;
}

/** A share as it stands now. */
export async function findShare(lrs: TestLrs, { id }: Share): Promise<Share | undefined> {
  return (await lrs.api('GET /api/shares')).shares.find((one) => one.id === id);
}
