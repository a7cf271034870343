// Rules, withdrawals and what follows from voiding, from end to end between two Cairns.
import { describe, expect, it } from 'vitest';
import type { Destination } from '../contract/sharing/destination.ts';
import type { NewRule, Rule } from '../contract/sharing/rule.ts';
import { asItIs } from '../contract/sharing/share-form.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { aStatement, aStatementRef, completed, voided } from '../testing/a-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import { atWork, ledgerOf, post, received, startBoth } from '../testing/two-cairns.ts';

const course = 'https://example.org/courses/fire-safety';
const me = { mbox: 'mailto:ana@example.org' };

/** A Statement below the course. */
function inCourse(fields: Partial<Statement> = {}): Statement {
  return aStatement({ context: { contextActivities: { parent: [{ id: course }] } }, ...fields });
}

function makeRule(lrs: TestLrs, destination: Destination, rule: Partial<NewRule> = {}): Promise<Rule> {
  const { id: destinationId } = destination;
  return lrs.api('POST /api/rules', {
    body: {
      name: 'Fire safety',
      destinationId,
      criteria: { activity: course },
      form: asItIs,
      existing: false,
      ...rule,
    },
  });
}

async function stateOf(lrs: TestLrs, { id }: Rule): Promise<Rule | undefined> {
  return (await lrs.api('GET /api/rules')).rules.find((rule) => rule.id === id);
}

describe('a rule', () => {
  it('sends what is recorded from now on and meant by it, and nothing else', async () => {
    const { lrs, employer, destination } = await startBoth();
    await post(lrs, inCourse());
    const rule = await makeRule(lrs, destination);
    const [below = '', , itself = ''] = await post(
      lrs,
      inCourse(),
      aStatement(),
      aStatement({ object: { id: course } }),
      aStatement({ context: { contextActivities: { category: [{ id: course }] } } }),
    );
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ state: 'on', sent: 2, waiting: 0, refused: 0 });
    expect((await received(employer)).map(({ id }) => id).toSorted()).toEqual([below, itself].toSorted());
  });

  it('sends nothing of what comes in from a file: that was recorded before', async () => {
    const { lrs, employer, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    const { id } = await lrs.api('POST /api/imports');
    const body = JSON.stringify([inCourse(), inCourse()]);
    await lrs.askPath(`/api/imports/${id}/files?name=old.json`, { method: 'POST', body });
    const state = () => lrs.api('GET /api/imports/:id', { path: { id } });
    await lrs.api('POST /api/imports/:id/read', { path: { id } });
    await expect.poll(state).toMatchObject({ state: 'ready', counts: { fresh: 2 } });
    await lrs.api('POST /api/imports/:id/store', { path: { id } });
    await expect.poll(state).toMatchObject({ state: 'done' });
    const recorded = await post(lrs, inCourse());
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1, waiting: 0, refused: 0 });
    expect((await received(employer)).map((statement) => statement.id)).toEqual(recorded);
  });

  it('sends also what is there already when the learner says so', async () => {
    const { lrs, employer, destination } = await startBoth();
    await post(lrs, ...Array.from({ length: 230 }, () => inCourse()), aStatement());
    const rule = await makeRule(lrs, destination, { existing: true });
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 230, waiting: 0 });
    expect(await employer.count()).toBe(230);
  });

  it('passes over what was recorded in a pause, or catches up, as the learner says', async () => {
    const { lrs, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    const path = { id: rule.id };
    await lrs.api('POST /api/rules/:id/pause', { path });
    await post(lrs, inCourse());
    await lrs.api('POST /api/rules/:id/resume', { path, body: { catchUp: false } });
    await post(lrs, inCourse());
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1, waiting: 0 });
    await lrs.api('POST /api/rules/:id/pause', { path });
    await post(lrs, inCourse());
    await lrs.api('POST /api/rules/:id/resume', { path, body: { catchUp: true } });
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 2, waiting: 0 });
  });

  it('that has ended sends nothing more and cannot be taken up again', async () => {
    const { lrs, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    await lrs.api('POST /api/rules/:id/end', { path: { id: rule.id } });
    await post(lrs, inCourse());
    const resumed = await lrs.askApi('POST /api/rules/:id/resume', { path: { id: rule.id }, body: { catchUp: true } });
    expect(resumed.status).toBe(400);
    // A second rule, made later, shows that the first has had its chance.
    const second = await makeRule(lrs, destination, { criteria: { verbs: [completed.id] } });
    await post(lrs, aStatement({ verb: completed }));
    await expect.poll(() => stateOf(lrs, second)).toMatchObject({ sent: 1 });
    expect(await stateOf(lrs, rule)).toMatchObject({ state: 'ended', sent: 0, waiting: 0 });
  });

  it('looks only at its own time, verbs and credential', async () => {
    const { lrs, destination } = await startBoth();
    const { key } = await lrs.issue('another course', ['all']);
    const other = await makeRule(lrs, destination, { criteria: { credential: key } });
    const period = { from: '2025-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' };
    const rule = await makeRule(lrs, destination, { criteria: { ...period, verbs: [completed.id] } });
    await post(
      lrs,
      aStatement({ verb: completed, timestamp: '2025-12-31T23:59:59.999Z' }),
      aStatement({ verb: completed, timestamp: '2026-01-01T00:00:00Z' }),
      aStatement({ timestamp: '2025-06-01T00:00:00Z' }),
    );
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1, waiting: 0 });
    expect(await stateOf(lrs, other)).toMatchObject({ sent: 0, waiting: 0 });
  });

  it('survives a restart in the middle and sends each Statement once', async () => {
    const { lrs, employer, destination } = await startBoth();
    await post(lrs, ...Array.from({ length: 450 }, () => inCourse()));
    const rule = await makeRule(lrs, destination, { existing: true });
    await lrs.lrs.close();
    const again = await startTestLrs({ dataFolder: lrs.lrs.dataFolder });
    await expect.poll(() => stateOf(again, rule)).toMatchObject({ sent: 450, waiting: 0 });
    expect(await employer.count()).toBe(450);
    expect(await ledgerOf(again)).toHaveLength(200);
  });

  it('names the learner as the form says, under an id of its own, and says what it could not send', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await makeRule(lrs, destination, { form: atWork });
    const [id = '', telling = ''] = await post(
      lrs,
      inCourse({ actor: me }),
      inCourse({ actor: me, result: { response: 'Write to ANA@example.org' } }),
    );
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1, waiting: 0, refused: 1 });
    const [statement] = await received(employer);
    expect(statement?.actor).toMatchObject(atWork.as ?? {});
    expect(statement?.id).not.toBe(id);
    const [refused, sent] = await ledgerOf(lrs);
    expect(sent).toMatchObject({ state: 'sent', sentId: statement?.id, isChanged: true, summary: { id } });
    expect(refused).toMatchObject({ state: 'refused', heldBack: 'names-me', summary: { id: telling } });
    const detail = await lrs.api('GET /api/ledger/:delivery', { path: { delivery: String(sent?.delivery) } });
    expect(JSON.parse(detail.json)).toMatchObject({ id: statement?.id, actor: atWork.as });
  });

  it('never sends in its original form what was held back, however often it is tried again', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await makeRule(lrs, destination, { form: atWork });
    await post(lrs, inCourse({ actor: me, result: { response: 'ana@example.org' } }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ refused: 1 });
    await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ refused: 1, waiting: 0, sent: 0 });
    expect(await employer.count()).toBe(0);
  });
});

describe('a voiding Statement', () => {
  it('follows what it voids to where that was sent, in the same form', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await makeRule(lrs, destination, { form: atWork });
    const [id = ''] = await post(lrs, inCourse({ actor: me }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1 });
    const [there] = await received(employer);
    await post(lrs, aStatement({ actor: me, verb: voided, object: aStatementRef(id) }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 2, waiting: 0 });
    const [voiding, ...others] = await received(employer);
    expect(voiding).toMatchObject({ actor: atWork.as, object: { objectType: 'StatementRef', id: there?.id } });
    expect(others).toEqual([]);
  });

  it('does not go to who never got what it voids', async () => {
    const { lrs, destination } = await startBoth();
    const [id = ''] = await post(lrs, aStatement());
    const rule = await makeRule(lrs, destination, { criteria: { verbs: [voided.id, completed.id] } });
    await post(lrs, aStatement({ verb: voided, object: aStatementRef(id) }), aStatement({ verb: completed }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 1, waiting: 0, refused: 0 });
    expect(await ledgerOf(lrs)).toMatchObject([{ summary: { verb: { id: completed.id } } }]);
  });
});

describe('a withdrawal', () => {
  it('voids there what was sent, once, and the ledger says so', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await makeRule(lrs, destination, { form: atWork });
    const [id = ''] = await post(lrs, inCourse({ actor: me }), inCourse({ actor: me }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 2 });
    const line = (await ledgerOf(lrs)).find(({ summary }) => summary.id === id);
    const body = { deliveries: [line?.delivery ?? 0] };
    expect(await lrs.api('POST /api/ledger/withdraw', { body })).toEqual({ withdrawing: 1 });
    await expect
      .poll(async () => (await ledgerOf(lrs)).filter(({ summary }) => summary.id === id))
      .toMatchObject([
        { kind: 'withdrawal', state: 'sent', shareKind: 'withdrawal' },
        { kind: 'statement', state: 'withdrawn', withdrawnAt: expect.any(String), sentAt: expect.any(String) },
      ]);
    expect(await lrs.api('POST /api/ledger/withdraw', { body })).toEqual({ withdrawing: 0 });
    const gone = await employer.xapi(`/statements?voidedStatementId=${line?.sentId}`);
    expect(gone.status).toBe(200);
    expect((await lrs.api('GET /api/destinations')).destinations).toMatchObject([
      { sent: 1, withdrawn: 1, waiting: 0 },
    ]);
    // The id cannot come back.
    const preview = await lrs.api('POST /api/previews', {
      body: { destinationId: destination.id, selection: { kind: 'picked', statementIds: [id] }, form: asItIs },
    });
    expect(preview).toMatchObject({ sending: 0, heldBack: [{ reason: 'withdrawn', count: 1 }] });
  });

  it('takes back all that a destination got when the learner stops sharing with it', async () => {
    const { lrs, employer, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    await post(lrs, ...Array.from({ length: 120 }, () => inCourse()));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 120 });
    const path = { id: destination.id };
    await lrs.api('POST /api/destinations/:id/stop', { path, body: { withdraw: true } });
    await expect
      .poll(async () => (await lrs.api('GET /api/destinations')).destinations[0])
      .toMatchObject({ sent: 0, withdrawn: 120, waiting: 0, stoppedAt: expect.any(String) });
    await post(lrs, inCourse());
    expect(await stateOf(lrs, rule)).toMatchObject({ state: 'ended' });
    const visible = await received(employer);
    expect(visible.every(({ verb }) => verb.id === voided.id)).toBe(true);
    const preview = await lrs.askApi('POST /api/previews', {
      body: { destinationId: destination.id, selection: { kind: 'matching', criteria: {} }, form: asItIs },
    });
    expect(preview.status).toBe(400);
  });
});

describe('a pause', () => {
  it('lets everything wait until the learner goes on', async () => {
    const { lrs, employer, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    const path = { id: destination.id };
    await lrs.api('POST /api/destinations/:id/pause', { path });
    await post(lrs, inCourse());
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ waiting: 1, sent: 0 });
    expect(await employer.count()).toBe(0);
    await lrs.api('POST /api/destinations/:id/resume', { path });
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ waiting: 0, sent: 1 });
  });
});

describe('refused deliveries', () => {
  it('that are left out need nothing more', async () => {
    const { lrs, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await makeRule(lrs, destination, { form: atWork });
    await post(lrs, inCourse({ actor: me, result: { response: 'ana@example.org' } }));
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ refused: 1 });
    const body = { destinationId: destination.id };
    expect(await lrs.api('POST /api/ledger/leave-out', { body })).toEqual({ leftOut: 1 });
    expect(await stateOf(lrs, rule)).toMatchObject({ refused: 0, waiting: 0 });
  });
});

describe('the ledger', () => {
  it('is found by destination, state, share, Statement and words, and saved as CSV', async () => {
    const { lrs, destination } = await startBoth();
    const rule = await makeRule(lrs, destination);
    const [id = ''] = await post(lrs, inCourse({ verb: completed }), inCourse());
    await expect.poll(() => stateOf(lrs, rule)).toMatchObject({ sent: 2 });
    const total = async (query: Readonly<Record<string, string>>) =>
      (await lrs.api('GET /api/ledger', { query: { ...query, from: '0', count: '10' } })).total;
    expect(await total({})).toBe(2);
    expect(await total({ destination: destination.id, state: 'sent', share: rule.id })).toBe(2);
    expect(await total({ state: 'refused' })).toBe(0);
    expect(await total({ destination: 'other' })).toBe(0);
    expect(await total({ statement: id })).toBe(1);
    expect(await total({ statement: 'unknown' })).toBe(0);
    expect(await total({ filter: 'complet' })).toBe(1);
    const csv = await lrs.askPath('/api/ledger.csv?state=sent');
    expect(csv.headers.get('Content-Disposition')).toContain('cairn-ledger.csv');
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(3);
  });
});
