// Nothing leaves beyond what the learner has agreed to, whatever happens between the decision and the request.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asItIs } from '../contract/sharing/share-form.ts';
import type { Destination } from '../contract/sharing/destination.ts';
import type { NewRule } from '../contract/sharing/rule.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { anAgent, anAttachment, aStatement, aStatementRef, voided } from '../testing/a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../testing/multipart-body.ts';
import { startListLrs } from '../testing/start-list-lrs.ts';
import { startOddLrs } from '../testing/start-odd-lrs.ts';
import { basic, startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import {
  addDestination,
  addSource,
  atWork,
  ledgerOf,
  post,
  preview,
  received,
  sendMarker,
  settled,
  share,
  sharePreviewed,
  startBoth,
} from '../testing/two-cairns.ts';

const me = anAgent();

/** A rule for everything from now on. */
function newRule({ id: destinationId }: Destination, parts: Partial<NewRule> = {}): NewRule {
  return { name: 'Everything', destinationId, criteria: {}, form: asItIs, existing: false, ...parts };
}

async function postWithFile(lrs: TestLrs, octets: Buffer, parts: Partial<Statement> = {}): Promise<string[]> {
  const attachments = [anAttachment({ sha2: sha256(octets), length: octets.length })];
  const body = multipartBody([statementsPart([aStatement({ ...parts, attachments })]), octetsPart(octets)]);
  return (await (await lrs.xapi('/statements', { method: 'POST', ...body })).json()) as string[];
}

/** A destination that refuses everything until it is told otherwise. */
async function startRefusing() {
  let isRefusing = true;
  const odd = await startOddLrs(({ response, takeAll }) => {
    if (isRefusing) response.writeHead(400).end('not these');
    else takeAll();
  });
  const lrs = await startTestLrs();
  const takeFromNowOn = () => {
    isRefusing = false;
    return odd.requests.length;
  };
  return { lrs, odd, destination: await addDestination(lrs, odd.endpoint), takeFromNowOn };
}

/** Brings home, from a school, a Statement that voids one of the learner's: which it may not do. */
async function fetchVoiding(lrs: TestLrs, id: string): Promise<void> {
  const time = '2025-01-01T00:00:00Z';
  const voiding = aStatement({ id: '11111111-1111-4111-8111-111111111111', verb: voided, object: aStatementRef(id) });
  const school = await startListLrs([{ ...voiding, stored: time, timestamp: time }]);
  await addSource(lrs, school.endpoint);
  await expect.poll(async () => (await lrs.api('GET /api/sources')).sources).toMatchObject([{ fetched: 1 }]);
}

describe('when the learner has stopped sharing with somebody', () => {
  it('a preview from before cannot be shared any more', async () => {
    const { lrs, employer, destination } = await startBoth();
    const path = { id: destination.id };
    const { id: previewId } = await preview(lrs, destination, await post(lrs, aStatement()));
    await lrs.api('POST /api/destinations/:id/stop', { path, body: { withdraw: false } });
    expect((await lrs.askApi('POST /api/shares', { body: { previewId } })).status).toBe(400);
    await lrs.api('POST /api/destinations/:id/resume', { path });
    const marker = await sendMarker(lrs, destination);
    expect(await received(employer)).toMatchObject([{ id: marker }]);
  });

  it('what was refused before does not leave when it is tried again', async () => {
    const { lrs, odd, destination, takeFromNowOn } = await startRefusing();
    const path = { id: destination.id };
    await settled(lrs, await share(lrs, destination, await post(lrs, aStatement())));
    await lrs.api('POST /api/destinations/:id/stop', { path, body: { withdraw: false } });
    const before = takeFromNowOn();
    await lrs.api('POST /api/destinations/:id/retry', { path, body: {} });
    await lrs.api('POST /api/destinations/:id/resume', { path });
    const marker = await sendMarker(lrs, destination);
    expect(odd.requests.slice(before)).toEqual([[marker]]);
  });
});

describe('when a rule has ended', () => {
  it('what the destination refused of it does not leave when it is tried again', async () => {
    const { lrs, odd, destination, takeFromNowOn } = await startRefusing();
    const rule = await lrs.api('POST /api/rules', { body: newRule(destination) });
    await post(lrs, aStatement());
    await expect.poll(() => ledgerOf(lrs)).toMatchObject([{ state: 'refused' }]);
    await lrs.api('POST /api/rules/:id/end', { path: { id: rule.id } });
    const before = takeFromNowOn();
    await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    const marker = await sendMarker(lrs, destination);
    expect(odd.requests.slice(before)).toEqual([[marker]]);
  });

  it('what it held back does not leave either, though nothing would hold it back any more', async () => {
    const { lrs, employer, destination } = await startBoth();
    const nickname = anAgent('annie');
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const rule = await lrs.api('POST /api/rules', { body: newRule(destination, { form: atWork }) });
    await lrs.api('POST /api/identities', { body: { agent: nickname } });
    await post(lrs, aStatement({ result: { response: 'I am annie@example.org' } }));
    await expect.poll(() => ledgerOf(lrs)).toMatchObject([{ state: 'refused', heldBack: 'names-me' }]);
    await lrs.api('POST /api/rules/:id/end', { path: { id: rule.id } });
    await lrs.api('POST /api/me/forget-identity', { body: { agent: nickname } });
    await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    const marker = await sendMarker(lrs, destination);
    expect(await received(employer)).toMatchObject([{ id: marker }]);
  });
});

describe('under another name', () => {
  it('leaves what the preview showed, though an identity was removed since', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const previewed = await preview(lrs, destination, await post(lrs, aStatement()), atWork);
    await lrs.api('POST /api/me/forget-identity', { body: { agent: me } });
    await settled(lrs, await sharePreviewed(lrs, previewed));
    expect(await received(employer)).toMatchObject([{ actor: atWork.as }]);
  });

  it('leaves what a rule sends, though an identity was removed since it was made', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    await lrs.api('POST /api/rules', { body: newRule(destination, { form: atWork }) });
    await lrs.api('POST /api/me/forget-identity', { body: { agent: me } });
    await post(lrs, aStatement());
    await expect.poll(() => received(employer)).toMatchObject([{ actor: atWork.as }]);
  });

  it('nothing is promised as long as nobody is known to be the learner', async () => {
    const { lrs, destination } = await startBoth();
    const rule = newRule(destination, { form: atWork });
    expect((await lrs.askApi('POST /api/rules', { body: rule })).status).toBe(400);
    expect((await lrs.api('GET /api/rules')).rules).toEqual([]);
  });

  it('leaves what the preview showed, where one Statement refers to another of the same share', async () => {
    const { lrs, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const [first = ''] = await post(lrs, aStatement());
    const [second = ''] = await post(lrs, aStatement({ object: aStatementRef(first) }));
    const previewed = await preview(lrs, destination, [first, second], atWork);
    const { rows } = await lrs.api('GET /api/previews/:id/statements', {
      path: { id: previewed.id },
      query: { from: '0', count: '9' },
    });
    const shown = rows.find(({ summary }) => summary.id === second);
    await settled(lrs, await sharePreviewed(lrs, previewed));
    const line = (await ledgerOf(lrs)).find(({ summary }) => summary.id === second);
    const sent = await lrs.api('GET /api/ledger/:delivery', { path: { delivery: String(line?.delivery) } });
    expect(sent.json).toBe(shown?.leaves);
    expect(sent.json).not.toContain(first);
  });

  it('no file leaves in which the learner is named in two places far from each other', async () => {
    const { lrs, destination } = await startBoth();
    const account = { homePage: 'https://lms.example.org', name: 'ana7' };
    await lrs.api('POST /api/identities', { body: { agent: { account } } });
    const log = ' '.repeat(300_000);
    const ids = await postWithFile(lrs, Buffer.from(`lms: https://lms.example.org${log}user: ana7`), {
      actor: { account },
    });
    expect(await preview(lrs, destination, ids, atWork)).toMatchObject({
      sending: 0,
      heldBack: [{ reason: 'names-me', count: 1 }],
    });
  });

  it('no file leaves that cannot be read, and it holds up nothing else', async () => {
    const { lrs, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const octets = Buffer.from('A certificate');
    const unreadable = await postWithFile(lrs, octets);
    const others = await post(lrs, aStatement());
    const { dataFolder } = lrs.lrs;
    const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
    const path = join(dataFolder, files.find((file) => file.endsWith(sha256(octets))) ?? '');
    rmSync(path);
    mkdirSync(path);
    expect(await preview(lrs, destination, [...unreadable, ...others], atWork)).toMatchObject({
      sending: 1,
      heldBack: [{ reason: 'names-me', count: 1 }],
    });
  });

  it('a voiding Statement does not follow with a file that names the learner', async () => {
    const { lrs, employer, destination } = await startBoth();
    await lrs.api('POST /api/identities', { body: { agent: me } });
    const [id = ''] = await post(lrs, aStatement());
    await settled(lrs, await share(lrs, destination, [id], atWork));
    const octets = Buffer.from('voided because ana.ruiz@example.org asked for it');
    const [voiding] = await postWithFile(lrs, octets, { verb: voided, object: aStatementRef(id) });
    const heldBack = { state: 'refused', heldBack: 'names-me', summary: { id: voiding } };
    await expect.poll(async () => (await ledgerOf(lrs))[0]).toMatchObject(heldBack);
    // Tried again, the file is looked through.
    await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    expect((await ledgerOf(lrs))[0]).toMatchObject(heldBack);
    await sendMarker(lrs, destination);
    const there = await (await employer.xapi('/statements?attachments=true')).text();
    expect(there).not.toContain('asked for it');
  });
});

describe('a Statement that voids nothing here', () => {
  it('voids nothing at a destination by a rule', async () => {
    const { lrs, employer, destination } = await startBoth();
    const [id = ''] = await post(lrs, aStatement());
    await settled(lrs, await share(lrs, destination, [id]));
    await lrs.api('POST /api/rules', { body: newRule(destination) });
    await fetchVoiding(lrs, id);
    const [later = ''] = await post(lrs, aStatement());
    await expect.poll(() => received(employer)).toMatchObject([{ id: later }, { id }]);
    expect((await lrs.xapi(`/statements?statementId=${id}`)).status).toBe(200);
  });

  it('is not sent when the learner chooses everything', async () => {
    const { lrs, destination } = await startBoth();
    const [id = ''] = await post(lrs, aStatement());
    await settled(lrs, await share(lrs, destination, [id]));
    await fetchVoiding(lrs, id);
    const selection = { kind: 'matching', criteria: {} };
    const body = { destinationId: destination.id, selection, form: asItIs };
    expect(await lrs.api('POST /api/previews', { body })).toMatchObject({
      sending: 0,
      already: 1,
      heldBack: [{ reason: 'voided', count: 1 }],
    });
  });
});

it('a condition that Cairn does not know is refused: passed over, it would choose more than was meant', async () => {
  const { lrs, destination } = await startBoth();
  const rule = { ...newRule(destination), criteria: { activities: ['https://example.org/fire-safety'] } };
  expect((await lrs.askApi('POST /api/rules', { body: rule })).status).toBe(400);
  expect((await lrs.api('GET /api/rules')).rules).toEqual([]);
});

it('the secret for one server is not told to another', async () => {
  const first = await startOddLrs(({ takeAll }) => takeAll());
  const told: string[] = [];
  const second = await startOddLrs(({ authorization, takeAll }) => {
    told.push(authorization);
    takeAll();
  });
  const lrs = await startTestLrs();
  const destination = await addDestination(lrs, first.endpoint, { key: 'key', secret: 'of the first' });
  const path = { id: destination.id };
  const moved = { name: 'Acme', address: second.endpoint, key: 'key' };
  const refused = await lrs.askApi('PUT /api/destinations/:id', { path, body: { ...moved, secret: '' } });
  expect(refused.status).toBe(400);
  await lrs.api('PUT /api/destinations/:id', { path, body: { ...moved, secret: 'of the second' } });
  await sendMarker(lrs, destination);
  expect(told).toEqual([basic('key', 'of the second')]);
});
