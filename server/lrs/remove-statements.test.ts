import { describe, expect, it } from 'vitest';
import { aByHand } from '../testing/a-by-hand.ts';
import { aStatement, aStatementRef, anActivity, anAgent, voided } from '../testing/a-statement.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import { addEmployer, ledgerOf, post, received, settled, share, startBoth } from '../testing/two-cairns.ts';
import type { RemovalChoice } from '../contract/removal.ts';
import type { Statement } from '../contract/xapi/statement.ts';

const first = '11111111-1111-4111-8111-111111111111';
const second = '22222222-2222-4222-8222-222222222222';

async function remove(lrs: TestLrs, choice: RemovalChoice) {
  const { statements } = await lrs.api('POST /api/removals/preview', { body: { choice } });
  return lrs.api('POST /api/removals', { body: { choice, statements } });
}

function removeThese(lrs: TestLrs, ...ids: readonly string[]) {
  return remove(lrs, { what: 'statements', ids });
}

async function statusOf(lrs: TestLrs, id: string, parameter = 'statementId'): Promise<number> {
  return (await lrs.xapi(`/statements?${parameter}=${id}`)).status;
}

async function textOf(lrs: TestLrs, id: string): Promise<string> {
  return (await lrs.xapi(`/statements?statementId=${id}`)).text();
}

async function idsFound(lrs: TestLrs, query: Readonly<Record<string, string>> = {}): Promise<(string | undefined)[]> {
  const answer = await lrs.xapi(`/statements?${new URLSearchParams(query)}`);
  return ((await answer.json()) as { readonly statements: Statement[] }).statements.map(({ id }) => id);
}

describe('deleting', () => {
  it('says first what would go', async () => {
    const lrs = await startTestLrs();
    const early = aStatement({ id: first, timestamp: '2026-03-01T10:00:00Z' });
    await post(lrs, early, aStatement({ id: second, timestamp: '2026-04-01T10:00:00Z' }));
    const choice = { what: 'statements', ids: [first, second, '33333333-3333-4333-8333-333333333333'] } as const;
    const preview = await lrs.api('POST /api/removals/preview', { body: { choice } });
    expect(preview).toMatchObject({
      statements: 2,
      firstAt: '2026-03-01T10:00:00.000Z',
      lastAt: '2026-04-01T10:00:00.000Z',
      shared: 0,
      waiting: 0,
    });
    expect(preview.rows.map(({ id }) => id)).toEqual([second, first]);
  });

  it('takes a Statement out of everything, and undo puts it back as it was', async () => {
    const lrs = await startTestLrs();
    const object = { ...anActivity('welding'), definition: { name: { en: 'Welding' } } };
    await post(lrs, aStatement({ id: first, object }), aStatement({ id: second }));
    const before = await textOf(lrs, first);
    const removal = await removeThese(lrs, first);
    expect(removal).toMatchObject({ statements: 1, choice: 'statements', about: 'Welding' });
    expect(await statusOf(lrs, first)).toBe(404);
    expect(await statusOf(lrs, first, 'voidedStatementId')).toBe(404);
    expect(await idsFound(lrs)).toEqual([second]);
    expect(await idsFound(lrs, { activity: object.id })).toEqual([]);
    expect(await lrs.count()).toBe(1);
    expect((await lrs.api('GET /api/removals')).removals).toEqual([removal]);

    expect(await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } })).toEqual({ restored: 1 });
    expect(await textOf(lrs, first)).toBe(before);
    expect(await idsFound(lrs)).toEqual([second, first]);
    expect(await idsFound(lrs, { activity: object.id })).toEqual([first]);
    expect((await lrs.api('GET /api/removals')).removals).toEqual([]);
  });

  it('deletes the days that are named, both included, by the time of this machine', async () => {
    const lrs = await startTestLrs();
    const at = (day: number, hour: number) => new Date(2026, 4, day, hour).toISOString();
    const times = [at(1, 23), at(2, 0), at(3, 23), at(4, 0)];
    await post(lrs, ...times.map((timestamp) => aStatement({ timestamp })));
    await remove(lrs, { what: 'period', from: '2026-05-02', to: '2026-05-03' });
    expect(await lrs.count()).toBe(2);
  });

  describe('of an experience', () => {
    const activity = `https://example.org/${'long'.repeat(200)}`;

    it('takes along what was voided there, and what voided it', async () => {
      const lrs = await startTestLrs();
      const below = aStatement({ context: { contextActivities: { parent: [{ id: activity }] } } });
      await post(
        lrs,
        aStatement({ object: { id: activity } }),
        below,
        aStatement({ id: first, object: { id: activity } }),
        aStatement({ verb: voided, object: aStatementRef(first) }),
        aStatement({ id: second, object: anActivity('another') }),
      );
      const removal = await remove(lrs, { what: 'experience', activity });
      expect(removal.statements).toBe(4);
      expect(await idsFound(lrs)).toEqual([second]);
      expect(await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } })).toEqual({ restored: 4 });
      expect(await statusOf(lrs, first, 'voidedStatementId')).toBe(200);
    });

    it('takes along what was replaced by hand, although that had another title', async () => {
      const lrs = await startTestLrs();
      const { id } = await lrs.api('POST /api/by-hand', { body: aByHand({ title: 'Pino' }) });
      await lrs.api('PUT /api/by-hand/:id', { path: { id }, body: aByHand({ title: 'Piano' }) });
      const { rows } = await lrs.api('GET /api/experiences', { query: { from: '0', count: '9' } });
      expect(rows).toMatchObject([{ title: 'Piano' }]);
      await remove(lrs, { what: 'experience', activity: rows[0]?.activity ?? '' });
      expect(await lrs.count()).toBe(0);
    });

    it('leaves what somebody else did, and had voided, about the same', async () => {
      const lrs = await startTestLrs();
      const object = { id: activity };
      const actor = anAgent('bo');
      await post(lrs, aStatement({ object }), aStatement({ id: first, object, actor }));
      await post(lrs, aStatement({ id: second, verb: voided, object: aStatementRef(first), actor }));
      await lrs.api('POST /api/me/identity-answer', { body: { agent: actor, isMe: false } });
      expect((await remove(lrs, { what: 'experience', activity })).statements).toBe(1);
    });

    it('is done for several at once', async () => {
      const lrs = await startTestLrs();
      const activities = ['one', 'two'].map((name) => anActivity(name).id);
      await post(lrs, ...['one', 'two', 'three'].map((name) => aStatement({ object: anActivity(name) })));
      const removal = await remove(lrs, { what: 'experiences', activities });
      expect(removal).toMatchObject({ statements: 2, choice: 'statements', about: '' });
      expect(await lrs.count()).toBe(1);
    });
  });

  it('deletes nothing when the choice means another number by now', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement({ id: first }), aStatement({ id: second }));
    const choice = { what: 'statements', ids: [first, second] } as const;
    const answer = await lrs.askApi('POST /api/removals', { body: { choice, statements: 1 } });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ type: 'removal-changed' });
    expect(await lrs.count()).toBe(2);
  });

  it.each([
    {},
    { what: 'everything' },
    { what: 'sample' },
    { what: 'statements', ids: [1] },
    { what: 'experiences', activities: 'all' },
    { what: 'period', from: '2026-02-30', to: '2026-03-01' },
    { what: 'period', from: '2026-03-02', to: '2026-03-01' },
  ])('refuses %j', async (choice) => {
    const lrs = await startTestLrs();
    const answer = await lrs.askApi('POST /api/removals/preview', { body: { choice } });
    expect(answer.status).toBe(400);
  });
});

describe('what was deleted', () => {
  it('counts as stored when it is sent again, but stays deleted', async () => {
    const lrs = await startTestLrs();
    const statement = aStatement({ id: first });
    await post(lrs, statement);
    const removal = await removeThese(lrs, first);
    const again = () => lrs.xapi(`/statements?statementId=${first}`, { method: 'PUT', body: statement });
    expect((await again()).status).toBe(204);
    expect(await statusOf(lrs, first)).toBe(404);
    await lrs.api('DELETE /api/removals/:id', { path: { id: removal.id } });
    expect((await again()).status).toBe(204);
    expect(await statusOf(lrs, first)).toBe(404);
  });

  it('is still told from another Statement with its id, as long as it can come back', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement({ id: first }));
    await removeThese(lrs, first);
    const another = aStatement({ id: first, object: anActivity('another') });
    expect((await lrs.xapi(`/statements?statementId=${first}`, { method: 'PUT', body: another })).status).toBe(409);
  });

  it('does not come back once it is deleted for good', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement({ id: first }));
    const removal = await removeThese(lrs, first);
    expect(await lrs.api('DELETE /api/removals/:id', { path: { id: removal.id } })).toEqual({ removals: [] });
    const answer = await lrs.askApi('POST /api/removals/:id/undo', { path: { id: removal.id } });
    expect(answer.status).toBe(404);
  });

  it('gives its target back when it voided it, unless another does', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement({ id: first }));
    const [one = '', other = ''] = await post(
      lrs,
      aStatement({ verb: voided, object: aStatementRef(first) }),
      aStatement({ verb: voided, object: aStatementRef(first), timestamp: '2026-01-01T00:00:00Z' }),
    );
    const removal = await removeThese(lrs, one);
    expect(await statusOf(lrs, first)).toBe(404);
    await removeThese(lrs, other);
    expect(await statusOf(lrs, first)).toBe(200);
    await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } });
    expect(await statusOf(lrs, first, 'voidedStatementId')).toBe(200);
  });

  it('is voided when it comes back, if it was voided meanwhile', async () => {
    const lrs = await startTestLrs();
    await post(lrs, aStatement({ id: first }));
    const removal = await removeThese(lrs, first);
    await post(lrs, aStatement({ verb: voided, object: aStatementRef(first) }));
    await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } });
    expect(await statusOf(lrs, first, 'voidedStatementId')).toBe(200);
  });
});

describe('the ledger', () => {
  it('still says what others have of a deleted Statement, and can withdraw it there', async () => {
    const { lrs, employer, destination } = await startBoth();
    await post(lrs, aStatement({ id: first, object: anActivity('welding') }));
    await settled(lrs, await share(lrs, destination, [first]));
    const [line] = await ledgerOf(lrs);
    const detailOf = (delivery = 0) => lrs.api('GET /api/ledger/:delivery', { path: { delivery: String(delivery) } });
    const before = await detailOf(line?.delivery);
    const choice = { what: 'statements', ids: [first] } as const;
    expect(await lrs.api('POST /api/removals/preview', { body: { choice } })).toMatchObject({ shared: 1, waiting: 0 });
    const removal = await removeThese(lrs, first);
    await lrs.api('DELETE /api/removals/:id', { path: { id: removal.id } });

    const after = await detailOf(line?.delivery);
    expect(after).toMatchObject({ json: before.json, sha256: before.sha256, form: before.form });
    expect(after.entry).toMatchObject({ isRemoved: true, isChanged: false, state: 'sent', sentId: first });
    expect(after.entry.summary).toMatchObject({ id: first, object: before.entry.summary.object });
    const body = { deliveries: [line?.delivery ?? 0] };
    expect(await lrs.api('POST /api/ledger/withdraw', { body })).toEqual({ withdrawing: 1 });
    await expect
      .poll(async () => (await received(employer)).map(({ object }) => object.objectType))
      .toEqual(['StatementRef']);
    await expect.poll(async () => (await ledgerOf(lrs)).map(({ state }) => state)).toEqual(['sent', 'withdrawn']);
  });

  it('calls off what waits, and knows the Statement again after undo', async () => {
    const { lrs, employer, destination } = await startBoth();
    await employer.lrs.close();
    await post(lrs, aStatement({ id: first }));
    await share(lrs, destination, [first]);
    const choice = { what: 'statements', ids: [first] } as const;
    expect(await lrs.api('POST /api/removals/preview', { body: { choice } })).toMatchObject({ shared: 0, waiting: 1 });
    const removal = await removeThese(lrs, first);
    expect(await ledgerOf(lrs)).toMatchObject([{ state: 'withdrawn', sentAt: null, isRemoved: true }]);
    await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } });
    expect(await ledgerOf(lrs)).toMatchObject([{ state: 'withdrawn', isRemoved: false, isChanged: false }]);
  });
});

it('does not bring back from a source what was deleted', async () => {
  const school = await startTestLrs();
  await post(school, aStatement({ id: first }), aStatement({ id: second }));
  const lrs = await startTestLrs();
  const { key, secret } = await credentialAt(school);
  const fetchOnce = () =>
    lrs.api('POST /api/sources', {
      body: {
        name: 'School',
        address: school.lrs.endpoint,
        key,
        secret,
        whose: [aStatement().actor],
        since: null,
        keepFetching: false,
      },
    });
  const { id } = await fetchOnce();
  await expect.poll(() => lrs.count()).toBe(2);
  await removeThese(lrs, first);
  await lrs.api('DELETE /api/sources/:id', { path: { id } });
  await fetchOnce();
  await expect
    .poll(async () => (await lrs.api('GET /api/sources')).sources[0])
    .toMatchObject({ state: 'finished', fetched: 0, already: 2 });
  expect(await idsFound(lrs)).toEqual([second]);
});

async function credentialAt(lrs: TestLrs): Promise<{ readonly key: string; readonly secret: string }> {
  const issued = await lrs.api('POST /api/credentials', { body: { label: 'the learner', scopes: ['all/read'] } });
  return { key: issued.credential.key, secret: issued.secret };
}

it('lets a Statement be shared again after undo', async () => {
  const lrs = await startTestLrs();
  const employer = await startTestLrs();
  const destination = await addEmployer(lrs, employer);
  await post(lrs, aStatement({ id: first }));
  const removal = await removeThese(lrs, first);
  await lrs.api('POST /api/removals/:id/undo', { path: { id: removal.id } });
  await settled(lrs, await share(lrs, destination, [first]));
  expect((await received(employer)).map(({ id }) => id)).toEqual([first]);
});
