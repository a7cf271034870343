// The proof that delivery loses and duplicates nothing. By hand, with more of everything and other chances:
// HOSTILE_STATEMENTS=10000 HOSTILE_KILLS=20 HOSTILE_SEED=2 npm run test:e2e -- hostile
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { LedgerEntry } from '../server/contract/sharing/ledger.ts';
import type { ShareForm } from '../server/contract/sharing/share-form.ts';
import { asItIs } from '../server/contract/sharing/share-form.ts';
import type { Statement } from '../server/contract/xapi/statement.ts';
import { createRandom } from '../server/testing/generated/random.ts';
import { makeDataFolder } from './data-folder.ts';
import { makeCertificate } from './hostile/certificate.ts';
import type { Learning } from './hostile/learning.ts';
import { makeLearning, recordLearning } from './hostile/learning.ts';
import type { HostileDestination } from './hostile/start-hostile-destination.ts';
import { refusalOfId, startHostileDestination } from './hostile/start-hostile-destination.ts';
import type { MortalCairn } from './hostile/start-mortal-cairn.ts';
import { startMortalCairn } from './hostile/start-mortal-cairn.ts';
import { shuffleTroubles } from './hostile/trouble.ts';
import { expect, test } from './start.ts';

const total = Number(process.env['HOSTILE_STATEMENTS'] ?? 400);
const kills = Number(process.env['HOSTILE_KILLS'] ?? 4);
const seed = Number(process.env['HOSTILE_SEED'] ?? 1);

const unacceptable = 7;
const isLarge = total >= 5_000;
/** Milliseconds in which all has to be over. */
const longest = 60_000 + total * 60;

const secret = 'correct horse battery staple';
const authorization = `Basic ${Buffer.from(`ana:${secret}`).toString('base64')}`;

const me = { mbox: 'mailto:ana.ruiz@example.org' };
const employee = { account: { homePage: 'https://hr.example.com', name: 'e-4711' } };
const forEmployer: ShareForm = { as: employee, leaveOut: ['scores'] };

test(`of ${total} Statements all but ${unacceptable} arrive, each once, at a destination that does everything wrong, with Cairn killed ${kills} times`, async ({}, testInfo) => {
  testInfo.setTimeout(2 * longest);
  const random = createRandom(seed);
  const learning = makeLearning(random, total);
  const half = Math.floor(total / 2);
  const bad = new Map(
    random.some(learning, unacceptable).map(({ statement }, index) => [pageOf(statement), index % 2 ? 400 : 409]),
  );
  // Some deaths come while the shares are prepared, the others while requests are under way.
  const early = Array.from({ length: Math.ceil(kills / 5) }, () => random.decimal(0.3, 1));
  const certificate = makeCertificate();
  const trusted = testInfo.outputPath('destination.pem');
  writeFileSync(trusted, certificate.cert);
  const data = makeDataFolder();
  const mortal = await startMortalCairn(data.path, { NODE_EXTRA_CA_CERTS: trusted });
  const destination = await startHostileDestination({
    certificate,
    authorization,
    random,
    troubles: shuffleTroubles(random, {
      rounds: Math.max(1, Math.round(total / 2_000)),
      kills: kills - early.length,
      silences: isLarge ? 1 : 0,
    }),
    refusalOf: (statement) => bad.get(pageOf(statement)),
    kill: mortal.kill,
  });
  try {
    const started = Date.now();
    await recordLearning(mortal.cairn, learning);
    const recorded = Date.now();
    await mortal.api('POST /api/identities', { body: { agent: me } });
    const { id } = await mortal.api('POST /api/destinations', {
      body: { name: 'ACME', kind: 'employer', address: destination.address, key: 'ana', secret },
    });
    const share = { mortal, destinationId: id };
    const earlier = early.splice(0, Math.ceil(early.length / 2));
    await shareAmongDeaths({ ...share, learning: learning.slice(0, half), form: asItIs, moments: earlier });
    await shareAmongDeaths({ ...share, learning: learning.slice(half), form: forEmployer, moments: early });
    await seeItThrough(mortal, destination, id);

    const figures = { ...destination.figures(), ...mortal.figures() };
    await testInfo.attach('figures', {
      body: JSON.stringify({ ...figures, recording: recorded - started, sending: Date.now() - recorded }),
      contentType: 'application/json',
    });
    expect([destination.troublesLeft(), figures.deaths]).toEqual([0, kills]);
    expect(destination.faults()).toEqual([]);
    expect(destination.kept.conflicts()).toEqual([]);
    expect(destination.requestsElsewhere()).toBe(0);
    expectArrived(
      destination,
      learning
        .map(({ statement }, index) => ({ statement, isFormed: index >= half }))
        .filter(({ statement }) => !bad.has(pageOf(statement))),
    );
    const entries = await readLedger(mortal, id);
    await expectLedger(
      mortal,
      destination,
      entries,
      learning.map(({ statement }) => statement).filter((statement) => bad.has(pageOf(statement))),
    );
    const said = JSON.stringify(entries) + mortal.cairn.log();
    expect(said).not.toContain(secret);
    expect(said).not.toContain(authorization.slice('Basic '.length));
    await mortal.cairn.stop();
    expectSoundStore(data.path);
  } catch (error) {
    await testInfo.attach('server log', { body: mortal.cairn.log(), contentType: 'text/plain' });
    throw error;
  } finally {
    await mortal.cairn.kill();
    destination.close();
    data.remove();
  }
});

/** Shares as a learner does, and kills Cairn when no more than these shares of it are still to be prepared. */
async function shareAmongDeaths({
  mortal,
  destinationId,
  learning,
  form,
  moments,
}: {
  readonly mortal: MortalCairn;
  readonly destinationId: string;
  readonly learning: readonly Learning[];
  readonly form: ShareForm;
  readonly moments: readonly number[];
}): Promise<void> {
  const statementIds = learning.map(({ statement }) => statement.id);
  const preview = await mortal.api('POST /api/previews', {
    body: { destinationId, selection: { kind: 'picked', statementIds }, form },
  });
  expect(preview).toMatchObject({ sending: learning.length, already: 0, heldBack: [] });
  const { id } = await mortal.api('POST /api/shares', { body: { previewId: preview.id } });
  const preparing = async () => {
    const { shares } = await mortal.api('GET /api/shares');
    return shares.find((share) => share.id === id)?.preparing;
  };
  for (const moment of moments.toSorted((a, b) => b - a)) {
    await expect
      .poll(preparing, { timeout: longest, intervals: [1] })
      .toBeLessThanOrEqual(Math.round(moment * learning.length));
    await mortal.kill();
  }
}

/** Does what a patient learner does until nothing waits: looks what is wrong, and tries again when that is over. */
async function seeItThrough(mortal: MortalCairn, destination: HostileDestination, id: string): Promise<void> {
  const lookAfterIt = async () => {
    const { destinations } = await mortal.api('GET /api/destinations');
    const trouble = destinations.find((one) => one.id === id)?.trouble;
    // Who asks for time gets it.
    if (trouble && !trouble.words.startsWith('Slow down')) {
      await destination.notice(trouble);
      await mortal.api('POST /api/destinations/:id/retry', { path: { id }, body: { deliveries: [] } });
    }
    const { shares } = await mortal.api('GET /api/shares');
    return shares.reduce((sum, { preparing, waiting }) => sum + preparing + waiting, 0);
  };
  await expect.poll(lookAfterIt, { timeout: longest, intervals: [20] }).toBe(0);
}

/** What arrived is what was recorded, in the form decided for it, one of each. */
function expectArrived(
  { kept }: HostileDestination,
  good: readonly { readonly statement: Statement; readonly isFormed: boolean }[],
): void {
  const arrived = new Map(kept.list().map((statement) => [pageOf(statement), statement]));
  expect([kept.list().length, arrived.size]).toEqual([good.length, good.length]);
  const differing = good.filter(({ statement, isFormed }) => {
    const there = arrived.get(pageOf(statement));
    return !there || !isDeepStrictEqual(there, isFormed ? inForm(statement, there) : statement);
  });
  expect(differing).toEqual([]);
}

/** The ledger says what the destination says. */
async function expectLedger(
  mortal: MortalCairn,
  { kept }: HostileDestination,
  entries: readonly LedgerEntry[],
  bad: readonly Statement[],
): Promise<void> {
  const there = new Map(kept.list().map((statement) => [statement.id, statement]));
  const sent = entries.filter(({ state }) => state === 'sent');
  const refused = entries.filter(({ state }) => state === 'refused');
  expect([entries.length, sent.length, refused.length]).toEqual([total, total - bad.length, bad.length]);
  expect(new Set(sent.map(({ sentId }) => sentId))).toEqual(new Set(there.keys()));
  expect(refused.map(({ answer }) => answer?.words)).toEqual(refused.map(({ sentId }) => refusalOfId(sentId)));
  expect(new Set(refused.map(({ summary }) => summary.id))).toEqual(new Set(bad.map(({ id }) => id)));
  expect(await mortal.api('GET /api/destinations')).toMatchObject({
    destinations: [{ waiting: 0, sent: sent.length, refused: refused.length, withdrawn: 0, trouble: null }],
  });
  for (const { delivery, sentId } of sent.filter((_, index) => index % Math.ceil(total / 20) === 0)) {
    const { json, sha256 } = await mortal.api('GET /api/ledger/:delivery', { path: { delivery: String(delivery) } });
    expect(sha256).toBe(createHash('sha256').update(json).digest('hex'));
    expect(JSON.parse(json)).toEqual(there.get(sentId));
  }
}

function expectSoundStore(dataFolder: string): void {
  const store = new DatabaseSync(join(dataFolder, 'cairn.sqlite'));
  expect(store.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(store.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  store.close();
}

async function readLedger(mortal: MortalCairn, destination: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (;;) {
    const { rows, total: all } = await mortal.api('GET /api/ledger', {
      query: { destination, from: String(entries.length), count: '200' },
    });
    entries.push(...rows);
    if (rows.length === 0 || entries.length >= all) return entries;
  }
}

/** Each Statement of the test is about a page of its own. */
function pageOf({ object }: Statement): string {
  return 'id' in object ? (object.id ?? '') : '';
}

/** A Statement as the employer gets it: its id there is derived, and so another one. */
function inForm(statement: Statement, there: Statement): Statement {
  const { result, id, ...rest } = statement;
  return {
    ...rest,
    id: there.id === id ? 'another one' : (there.id ?? ''),
    actor: { objectType: 'Agent', ...employee },
    ...(result && { result: { success: true } }),
  };
}
