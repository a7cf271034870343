// Sharing from end to end over HTTP: this Cairn sends to a second one, and to LRSs that behave badly.
import { describe, expect, it } from 'vitest';
import type { Destination } from '../contract/sharing/destination.ts';
import type { ConnectionTest } from '../contract/sharing/remote.ts';
import type { Share } from '../contract/sharing/share.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { anAttachment, aStatement, aStatementRef, completed, voided } from '../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../testing/multipart-body.ts';
import { startOddLrs } from '../testing/start-odd-lrs.ts';
import { loginOf, startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import { addDestination, addEmployer, findShare, post, preview, share } from '../testing/two-cairns.ts';

const id = '7a3d1f5e-2f1b-4d0e-9c55-0d6f2f7f3a01';

async function deliveriesOf(lrs: TestLrs, { id: shareId }: Share) {
  const { rows } = await lrs.api('GET /api/ledger', { query: { share: shareId, from: '0', count: '200' } });
  return rows.toReversed();
}

/** Refused for having nothing to send. */
async function shareNothing(lrs: TestLrs, destination: Destination, statementIds: readonly string[]): Promise<number> {
  const { id: previewId } = await preview(lrs, destination, statementIds);
  return (await lrs.askApi('POST /api/shares', { body: { previewId } })).status;
}

describe('test connection', () => {
  it.each([
    ['{endpoint}', 'connected'],
    ['{endpoint}/', 'connected'],
    ['{endpoint}//', 'connected'],
    ['{endpoint}/statements', 'connected'],
    ['{endpoint}/statements/?limit=1', 'connected'],
    ['{origin}', 'connected'],
    ['  {origin}/ ', 'connected'],
    ['127.0.0.1:{port}/xapi', 'connected'],
    ['{origin}/api', 'not-an-lrs'],
    ['http://127.0.0.1:1/xapi', 'unreachable'],
    ['ftp://example.org', 'invalid-address'],
    ['', 'invalid-address'],
  ] as const)('%s: %s', async (pasted, outcome) => {
    const lrs = await startTestLrs();
    const { key, secret } = loginOf(await lrs.issue('x', ['all']));
    const address = pasted
      .replace('{endpoint}', lrs.lrs.endpoint)
      .replace('{origin}', lrs.origin)
      .replace('{port}', String(lrs.lrs.port));
    const test: ConnectionTest = await lrs.api('POST /api/destinations/test', { body: { address, key, secret } });
    expect(test.outcome).toBe(outcome);
    if (test.outcome === 'connected') {
      expect(test).toEqual({
        outcome,
        address: lrs.lrs.endpoint,
        versions: ['1.0.3', '2.0.0'],
        version: '2.0.0',
        unencrypted: false,
      });
    }
  });

  it('tells a wrong credential from one that may not write, and stores nothing', async () => {
    const lrs = await startTestLrs();
    const test = (key: string, secret: string) =>
      lrs.api('POST /api/destinations/test', { body: { address: lrs.lrs.endpoint, key, secret } });
    expect(await test('nobody', 'x')).toMatchObject({
      outcome: 'credential-refused',
      words: expect.stringMatching(/do not belong/),
    });
    const { key, secret } = loginOf(await lrs.issue('reader', ['statements/read']));
    expect(await test(key, secret)).toMatchObject({ outcome: 'not-permitted' });
    expect(await lrs.count()).toBe(0);
  });
});

describe('a share', () => {
  it('brings the chosen Statements, and no others, identical in every field that the sender owns', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const chosen = aStatement({
      id,
      verb: completed,
      timestamp: '2025-03-11T09:30:00.5Z',
      result: { score: { scaled: 0.8 } },
    });
    await post(lrs, aStatement(), chosen, aStatement());
    const destination = await addEmployer(lrs, employer);
    const sent = await share(lrs, destination, [id]);
    await expect.poll(() => findShare(lrs, sent)).toMatchObject({ waiting: 0, sent: 1, refused: 0 });
    const kept = (await (await employer.xapi(`/statements?statementId=${id}`)).json()) as Statement;
    const { stored: _, authority, ...owned } = kept;
    expect(owned).toEqual({ ...chosen, version: '1.0.0' });
    expect(authority).toMatchObject({ name: 'the learner' });
    expect(await employer.count()).toBe(1);
    expect(await deliveriesOf(lrs, sent)).toMatchObject([
      { state: 'sent', attempts: 1, summary: { id }, answer: { status: 200, words: `["${id}"]` } },
    ]);
    expect(await lrs.api('GET /api/statements/:id', { path: { id } })).toMatchObject({
      deliveries: [{ destination: 'Acme', state: 'sent' }],
    });
  });

  it('is previewed without sending anything: what is new, what was sent before, what cannot go', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const ids = await post(lrs, aStatement(), aStatement({ result: { response: 'because' } }), aStatement());
    await post(lrs, aStatement({ verb: voided, object: aStatementRef(ids[2]) }));
    const destination = await addEmployer(lrs, employer);
    const first = await share(lrs, destination, [ids[0] ?? '']);
    await expect.poll(() => findShare(lrs, first)).toMatchObject({ sent: 1 });
    const shown = await preview(lrs, destination, [...ids, 'no-such-id']);
    expect(shown).toMatchObject({
      sending: 1,
      already: 1,
      changed: 0,
      heldBack: expect.arrayContaining([
        { reason: 'voided', count: 1 },
        { reason: 'unknown', count: 1 },
      ]),
    });
    expect(shown.fields).toContainEqual({
      path: 'result.response',
      count: 1,
      change: 'kept',
      kept: 'because',
      leaves: 'because',
    });
    const { rows } = await lrs.api('GET /api/previews/:id/statements', {
      path: { id: shown.id },
      query: { from: '0', count: '50' },
    });
    expect(rows).toMatchObject([{ summary: { id: ids[1] }, attachments: [] }]);
    expect(rows[0]?.leaves).toBe(rows[0]?.kept);
    expect(JSON.parse(rows[0]?.leaves ?? '')).not.toHaveProperty('authority');
    expect(await employer.count()).toBe(1);
  });

  it('takes the octets of attachments along, byte for byte', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const octets = Buffer.from([0, 13, 10, 45, 45, 255]);
    const attachments = [anAttachment({ length: octets.length, sha2: sha256(octets) })];
    const withFile = multipartBody([statementsPart(aStatement({ id, attachments })), octetsPart(octets)]);
    expect((await lrs.xapi('/statements', { method: 'POST', ...withFile })).status).toBe(200);
    const ids = [...(await post(lrs, aStatement(), aStatement())), id];
    const sent = await share(lrs, await addEmployer(lrs, employer), ids);
    await expect.poll(() => findShare(lrs, sent)).toMatchObject({ waiting: 0, sent: 3 });
    const received = await employer.xapi(`/statements?statementId=${id}&attachments=true`);
    expect(Buffer.from(await received.arrayBuffer()).includes(octets)).toBe(true);
  });

  it('holds back what the destination cannot carry', async () => {
    const lrs = await startTestLrs();
    const headers = { 'X-Experience-API-Version': '2.0.0' };
    const response = await lrs.xapi('/statements', { method: 'POST', body: aStatement(), headers });
    const [given = ''] = (await response.json()) as string[];
    const destination = await addDestination(lrs, (await startOddLrs(({ takeAll }) => takeAll())).endpoint);
    expect(await preview(lrs, destination, [given])).toMatchObject({
      sending: 0,
      heldBack: [{ reason: 'needs-version-2', count: 1 }],
    });
    expect(await shareNothing(lrs, destination, [given])).toBe(400);
  });

  it('is never sent twice by two shares', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const ids = await post(lrs, aStatement(), aStatement());
    const destination = await addEmployer(lrs, employer);
    await share(lrs, destination, [ids[0] ?? '']);
    const second = await share(lrs, destination, ids);
    await expect.poll(() => findShare(lrs, second)).toMatchObject({ sent: 1, waiting: 0 });
    expect(await shareNothing(lrs, destination, ids)).toBe(400);
  });
});

describe('deliveries', () => {
  it('split a refused batch until the bad Statements are alone, and keep their words', async () => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, ...Array.from({ length: 60 }, () => aStatement()));
    const bad = new Set([ids[7], ids[41]]);
    const kept = new Set<string | undefined>();
    const { endpoint } = await startOddLrs(({ ids: posted, response, takeAll }) => {
      if (posted.some((one) => bad.has(one))) {
        response.writeHead(400, { 'Content-Type': 'text/plain' }).end('we do not like one of these');
        return;
      }
      for (const one of posted) kept.add(one);
      takeAll();
    });
    const sent = await share(lrs, await addDestination(lrs, endpoint), ids);
    await expect.poll(() => findShare(lrs, sent)).toMatchObject({ waiting: 0, sent: 58, refused: 2 });
    expect(kept.size).toBe(58);
    const refused = (await deliveriesOf(lrs, sent)).filter(({ state }) => state === 'refused');
    expect(refused.map(({ summary }) => summary.id)).toEqual([ids[7], ids[41]]);
    expect(refused[0]?.answer).toEqual({ status: 400, words: 'we do not like one of these' });
  });

  it('wait while the destination is busy, say when they are tried again, and go when the learner asks', async () => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, aStatement());
    let isBusy = true;
    const { endpoint } = await startOddLrs(({ response, takeAll }) => {
      if (isBusy) response.writeHead(429, { 'Retry-After': '3600' }).end('too many');
      else takeAll();
    });
    const destination = await addDestination(lrs, endpoint);
    const sent = await share(lrs, destination, ids);
    await expect
      .poll(async () => (await lrs.api('GET /api/destinations')).destinations[0]?.trouble)
      .toMatchObject({ kind: 'busy', words: 'too many' });
    const [waiting] = await deliveriesOf(lrs, sent);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, answer: { status: 429 } });
    expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
    isBusy = false;
    await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    await expect.poll(() => findShare(lrs, sent)).toMatchObject({ sent: 1 });
    expect((await lrs.api('GET /api/destinations')).destinations[0]).toMatchObject({
      trouble: null,
      sent: 1,
      waiting: 0,
    });
  });

  it.each([
    [401, 'credential-refused'],
    [403, 'not-permitted'],
  ])('after %i wait for the learner (%s), and are not tried again by themselves', async (status, kind) => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, aStatement());
    const { endpoint } = await startOddLrs(({ response }) => void response.writeHead(status).end('no'));
    await share(lrs, await addDestination(lrs, endpoint), ids);
    await expect
      .poll(async () => (await lrs.api('GET /api/destinations')).destinations[0])
      .toMatchObject({ waiting: 1, trouble: { kind, nextAttemptAt: null } });
  });

  it('survive a restart of Cairn and a destination that was away', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const ids = await post(lrs, aStatement(), aStatement());
    const destination = await addEmployer(lrs, employer);
    await employer.lrs.close();
    const sent = await share(lrs, destination, ids);
    await expect
      .poll(async () => (await lrs.api('GET /api/destinations')).destinations[0]?.trouble?.kind)
      .toBe('unreachable');
    await lrs.lrs.close();

    const back = await startTestLrs({ dataFolder: employer.lrs.dataFolder, port: employer.lrs.port });
    const again = await startTestLrs({ dataFolder: lrs.lrs.dataFolder });
    expect(await findShare(again, sent)).toMatchObject({ waiting: 2 });
    await again.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    await expect.poll(() => findShare(again, sent)).toMatchObject({ waiting: 0, sent: 2 });
    expect(await back.count()).toBe(2);
  });

  it('that wait can be withdrawn, and go with their destination', async () => {
    const lrs = await startTestLrs();
    const ids = await post(lrs, aStatement(), aStatement());
    const destination = await addDestination(lrs, 'http://127.0.0.1:1/xapi');
    const first = await share(lrs, destination, [ids[0] ?? '']);
    expect(await lrs.api('POST /api/shares/:id/cancel', { path: { id: first.id } })).toMatchObject({
      waiting: 0,
      withdrawn: 1,
    });
    const second = await share(lrs, destination, ids);
    await lrs.api('DELETE /api/destinations/:id', { path: { id: destination.id } });
    expect((await lrs.api('GET /api/destinations')).destinations).toEqual([]);
    expect(await findShare(lrs, second)).toMatchObject({ destination: 'Acme', waiting: 0, withdrawn: 2 });
  });
});

describe('a destination', () => {
  it('keeps its secret when it is changed without one, and never tells it', async () => {
    const [lrs, employer] = [await startTestLrs(), await startTestLrs()];
    const { id: destinationId, key } = await addEmployer(lrs, employer);
    const body = { name: 'Acme Ltd', address: `${employer.origin}/xapi/statements`, key, secret: '' };
    const changed = await lrs.api('PUT /api/destinations/:id', { path: { id: destinationId }, body });
    expect(changed).toMatchObject({ name: 'Acme Ltd', address: employer.lrs.endpoint });
    expect(changed).not.toHaveProperty('secret');
    expect(await lrs.api('POST /api/destinations/:id/test', { path: { id: destinationId } })).toMatchObject({
      outcome: 'connected',
    });
  });

  it('says so when its secret was kept with another key', async () => {
    const lrs = await startTestLrs();
    await addDestination(lrs, 'http://127.0.0.1:1/xapi');
    await lrs.lrs.close();
    const again = await startTestLrs({ dataFolder: lrs.lrs.dataFolder, secretsKey: new Uint8Array(32) });
    expect((await again.api('GET /api/status')).secretsIn).toBe('keychain');
    const [kept] = (await again.api('GET /api/destinations')).destinations;
    expect(await again.api('POST /api/destinations/:id/test', { path: { id: kept?.id ?? '' } })).toMatchObject({
      outcome: 'secret-unreadable',
    });
  });

  it.each([
    { name: '', address: 'https://example.org', key: 'a', secret: 'b' },
    { name: 'x', address: 'no address', key: 'a', secret: 'b' },
    { name: 'x', address: 'https://a:b@example.org', key: 'a', secret: 'b' },
    { name: 'x', address: 'https://example.org', key: 'a:b', secret: 'b' },
    { name: 'x', address: 'https://example.org', key: 1, secret: 'b' },
  ])('is refused as %j', async (body) => {
    const lrs = await startTestLrs();
    expect((await lrs.askApi('POST /api/destinations', { body })).status).toBe(400);
    expect((await lrs.api('GET /api/destinations')).destinations).toEqual([]);
  });
});

it('a preview counts the Statements in which nobody is known to be the learner', async () => {
  const lrs = await startTestLrs();
  const me = { mbox: 'mailto:ana@example.org' };
  await lrs.api('POST /api/identities', { body: { agent: me } });
  const statementIds = await post(
    lrs,
    aStatement({ actor: me }),
    aStatement({ actor: { objectType: 'Group', member: [me] } }),
    aStatement({ actor: { mbox: 'mailto:ana.old@example.org' }, result: { score: { scaled: 1 } } }),
  );
  const { id: destinationId } = await addDestination(lrs, 'http://127.0.0.1:1/xapi');
  const as = { account: { homePage: 'https://hr.acme.example', name: 'E-1205' } };
  const body = { destinationId, selection: { kind: 'picked', statementIds }, form: { as, leaveOut: ['scores'] } };
  expect(await lrs.api('POST /api/previews', { body })).toMatchObject({ sending: 3, changed: 3, unnamed: 1 });
});
