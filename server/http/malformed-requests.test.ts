// Nothing that comes in makes the server fail, and nothing is stored of what must be refused. MALFORMED_REQUESTS=100000
// sends so many instead of a few thousand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { validateStatement } from '../contract/xapi/validate-statement.ts';
import { openDatabaseBeside } from '../store/open-database.ts';
import { aStatement } from '../testing/a-statement.ts';
import { createRandom } from '../testing/generated/random.ts';
import { damagedRequests, forbiddenRequests, validRequests } from '../testing/malformed-requests.ts';
import type { RequestSource, WireRequest } from '../testing/malformed-requests.ts';
import { misbehave, send, shortPatience } from '../testing/malformed/connections.ts';
import type { Answers } from '../testing/malformed/connections.ts';
import { toBytes, toHttp } from '../testing/malformed/http-request.ts';
import { furnishings } from '../testing/malformed/valid-asks.ts';
import { startTestLrs, temporaryFolder } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const requests = Number(process.env['MALFORMED_REQUESTS'] ?? 2000);
const timeout = 30_000 + requests * 20;
const atOnce = 32;

describe('what is sent to the LRS by somebody who means it no good', () => {
  it('is made of requests that are valid', { timeout }, async () => {
    const { source, failures } = await startFurnished();
    const failed: string[] = [];
    await sendAll(take(validRequests(source), requests * 0.05), async ({ name, bytes }) => {
      const { statuses, text } = await send(source.port, bytes);
      if (!statuses.every((status) => status < 300) || statuses.length !== 1) failed.push(`${name}: ${text}`);
    });
    expect({ failed, failures }).toEqual({ failed: [], failures: [] });
  });

  it('is refused, and nothing of it is stored or stays in memory', { timeout }, async () => {
    const { source, failures, contents, lrs } = await startFurnished();
    const before = contents();
    const notRefused: string[] = [];
    const all = forbiddenRequests(source);
    const sendSome = (count: number) =>
      sendAll(take(all, count), async ({ name, bytes }) => {
        const { statuses, text } = await send(source.port, bytes);
        if (statuses.length === 0 || !statuses.every(isRefusal)) notRefused.push(`${name}: ${text}`);
      });
    await sendSome(requests * 0.1);
    const early = heapInUse();
    await sendSome(requests * 0.4);
    expect({ notRefused, failures }).toEqual({ notRefused: [], failures: [] });
    expect(contents()).toEqual(before);
    expect(heapInUse() / early).toBeLessThan(1.3);
    expect(await storesStatement(lrs)).toBe(true);
  });

  it('is stored only where it was valid by chance, and the answer said so', { timeout }, async () => {
    const { source, failures, contents, lrs } = await startFurnished();
    const before = contents();
    const failed: string[] = [];
    const told = { posted: new Set<string>(), put: new Set<string>(), written: 0, nothing: 0 };
    await sendAll(take(damagedRequests(source), requests * 0.45), async ({ name, bytes }) => {
      const answers = await send(source.port, bytes, shortPatience);
      if (answers.statuses.some((status) => status >= 500)) failed.push(`${name}: ${answers.text}`);
      if (answers.statuses.length === 0) told.nothing += 1;
      told.written += answers.statuses.filter((status) => status === 204).length;
      for (const id of idsPosted(answers)) told.posted.add(id);
      for (const id of idsPut(bytes, answers)) told.put.add(id);
    });
    const after = contents();
    expect({ failed, failures }).toEqual({ failed: [], failures: [] });
    expect(after.statements.filter((one) => !isValid(one))).toEqual([]);
    const stored = new Set(after.statements.map(idOf));
    expect([...told.posted].filter((id) => !stored.has(id))).toEqual([]);
    // Who goes away before the answer, because a body seemed to be longer, is not told.
    const untold = [...stored].filter((id) => !told.posted.has(id) && !told.put.has(id));
    expect(untold.length - before.statements.length).toBeLessThanOrEqual(told.nothing);
    expect(after.documents.length - before.documents.length).toBeLessThanOrEqual(told.written + told.nothing);
    expect(await storesStatement(lrs)).toBe(true);
  });

  it('leaves no connection and no file open', { timeout }, async () => {
    const { source, failures, lrs, files } = await startFurnished();
    const random = createRandom(source.seed);
    expect(await storesStatement(lrs)).toBe(true);
    const handles = openHandles();
    const names = new Set<string>();
    const failed: string[] = [];
    await sendAll(take(validRequests(source), requests * 0.05), async ({ bytes }) => {
      const { name, statuses, text } = await misbehave(source.port, bytes, random);
      names.add(name);
      if (statuses.some((status) => status >= 500)) failed.push(`${name}: ${text}`);
    });
    expect({ failed, failures }).toEqual({ failed: [], failures: [] });
    expect(names.size).toBeGreaterThan(5);
    await expect.poll(openHandles).toBeLessThanOrEqual(handles);
    await expect.poll(files).toEqual([]);
    expect(await storesStatement(lrs)).toBe(true);
  });
});

/** An LRS with the documents and Statements that the requests name; `failures` gathers what it logs. */
async function startFurnished() {
  const failures: string[] = [];
  const dataFolder = temporaryFolder();
  const lrs = await startTestLrs({
    dataFolder,
    log: (event, details) => failures.push(`${event} ${JSON.stringify(details)}`),
  });
  const statementId = '0d1a4a3e-8a59-4f5e-9d0c-6f0f6f3b1c01';
  const target = { port: lrs.lrs.port, authorization: lrs.authorization };
  for (const ask of furnishings(statementId)) {
    const { statuses } = await send(target.port, toBytes(toHttp(ask, target)));
    expect(statuses).toEqual([204]);
  }
  const firstPage = (await (await lrs.xapi('/statements?limit=1')).json()) as { readonly more: string };
  const source: RequestSource = {
    ...target,
    seed: 20_250_311,
    known: { statementId, more: firstPage.more.replace(/^\/xapi/, '') },
  };
  const files = () => readdirSync(join(dataFolder, 'attachments', 'incoming'));
  return { source, failures, lrs, files, contents: () => contentsOf(dataFolder) };
}

/** All that a request could have stored. */
function contentsOf(dataFolder: string) {
  const database = openDatabaseBeside({ dataFolder });
  try {
    const statements = database.prepare('SELECT json FROM statement ORDER BY sequence').pluck().all() as string[];
    const documents = database.prepare('SELECT * FROM document ORDER BY document').all();
    const known = ['activity', 'agent_name', 'attachment', 'statement_reference', 'inherited_filter'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    const files = readdirSync(join(dataFolder, 'attachments'), { recursive: true }).toSorted();
    return { statements, documents, known, files };
  } finally {
    database.close();
  }
}

function* take<T>(source: Iterator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) yield source.next().value as T;
}

/** Sends all requests, some at once. */
async function sendAll(all: Iterator<WireRequest>, sendOne: (request: WireRequest) => Promise<void>): Promise<void> {
  const sendOneAfterTheOther = async () => {
    for (let next = all.next(); !next.done; next = all.next()) await sendOne(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, sendOneAfterTheOther));
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

async function storesStatement(lrs: TestLrs): Promise<boolean> {
  const { status } = await lrs.xapi('/statements', { method: 'POST', body: aStatement() });
  return status === 200;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The ids that the answer to a POST names. */
function idsPosted({ text }: Answers): string[] {
  const lists = text.match(new RegExp(`\\["${uuid}"(?:,"${uuid}")*\\]`, 'gi')) ?? [];
  return lists.flatMap((list) => (JSON.parse(list) as string[]).map((id) => id.toLowerCase()));
}

/** The ids that a request named whose answer only says that it was done. */
function idsPut(bytes: Buffer, { statuses }: Answers): string[] {
  if (!statuses.includes(204)) return [];
  const text = bytes
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number(`0x${code}`)));
  return [...text.matchAll(new RegExp(uuid, 'gi'))].map(([id]) => id.toLowerCase());
}

function idOf(json: string): string {
  return (JSON.parse(json) as { readonly id: string }).id.toLowerCase();
}

function isValid(json: string): boolean {
  const statement: unknown = JSON.parse(json);
  return validateStatement(statement, '1.0.3').length === 0 || validateStatement(statement, '2.0.0').length === 0;
}

/** Connections and, where the system tells, files. */
function openHandles(): number {
  if (process.platform === 'linux') return readdirSync('/proc/self/fd').length;
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}

/** In bytes, without what nobody needs any more. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
