// The delivery engine against LRSs that misbehave, with a clock that the test turns.
import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asItIs } from '../contract/sharing/share-form.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import type { DestinationRow } from '../store/destination-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';
import { aStatement, completed } from '../testing/a-statement.ts';
import { aStatementRow } from '../testing/open-memory-store.ts';
import { startOddLrs } from '../testing/start-odd-lrs.ts';
import type { OddAnswer } from '../testing/start-odd-lrs.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createDeliveryEngine } from './deliver.ts';
import { createOutgoingBatches } from './outgoing-batch.ts';
import { createPace } from './pace.ts';
import { createRemoteClient } from './remote-client.ts';
import { remoteOf } from './remote-of.ts';

const destinationId = 'acme';
const shareId = 'share';

type Sending = {
  readonly store: Store;
  readonly ids: readonly string[];
  readonly requests: readonly (readonly string[])[];
  readonly errors: readonly unknown[];
  /** Waits that the engine has asked for, in milliseconds, and that are not over. */
  readonly waits: () => readonly number[];
  wake(): void;
  /** Lets the time of every wait come. */
  passTime(): void;
  counts(): object;
  stop(): Promise<void>;
};

const remoteOfRow = (row: DestinationRow) => remoteOf(row, 's');

/** An engine with one destination and so many Statements that wait for it. */
async function startSending(
  count: number,
  answer: OddAnswer,
  override: {
    readonly remoteOf?: typeof remoteOfRow;
    readonly versions?: readonly string[];
    readonly kept?: ReadonlyMap<string, Statement>;
  } = {},
): Promise<Sending> {
  const dataFolder = temporaryFolder();
  const store = openStore({ dataFolder });
  const lrs = await startOddLrs(answer, ['1.0.3'], override.kept);
  store.credentials.insert({ key: 'key', label: 'x', secretHash: new Uint8Array(1), scopes: ['all'], createdAt: 0 });
  const ids = Array.from({ length: count }, () => randomUUID());
  const sequences = ids.map((id, index) =>
    store.statements.insert(
      aStatementRow(index + 1, { id, json: JSON.stringify({ ...aStatement({ id }), version: '1.0.0' }) }),
    ),
  );
  store.destinations.insert(
    destinationId,
    {
      name: 'Acme',
      kind: 'employer',
      address: lrs.endpoint,
      login: 'basic',
      key: 'k',
      tokenAddress: '',
      tokenScope: '',
      allowUnencrypted: false,
      secret: new Uint8Array(0),
      versions: override.versions ?? ['1.0.3'],
    },
    0,
  );
  store.shares.insert({ id: shareId, kind: 'picked', destinationId, form: asItIs, identities: [], createdAt: 0 }, []);
  for (const sequence of sequences) {
    store.deliveries.insert({ shareId, destinationId, kind: 'statement', sequence, text: null, sentId: null });
  }

  let now = 1_000_000;
  const timers = new Map<() => void, number>();
  const errors: unknown[] = [];
  const clock = () => now;
  const engine = createDeliveryEngine({
    store,
    client: createRemoteClient({ clock }),
    remoteOf: override.remoteOf ?? remoteOfRow,
    pace: createPace(clock),
    batches: createOutgoingBatches(store, openAttachmentFiles(dataFolder, store.attachments.has)),
    clock,
    random: () => 0.5,
    after: (milliseconds, call) => {
      timers.set(call, milliseconds);
      return () => timers.delete(call);
    },
    onProgress: () => undefined,
    onSentVoided: () => undefined,
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    await engine.stop();
    store.close();
  });
  engine.wake(destinationId);
  return {
    store,
    ids,
    requests: lrs.requests,
    errors,
    waits: () => [...timers.values()],
    wake: () => engine.wake(destinationId),
    passTime() {
      const due = [...timers];
      timers.clear();
      now += Math.max(0, ...due.map(([, milliseconds]) => milliseconds));
      for (const [call] of due) call();
    },
    counts() {
      const { waiting, sent, refused, withdrawn } = store.shares.find(shareId) ?? {};
      return { waiting, sent, refused, withdrawn };
    },
    stop: () => engine.stop(),
  };
}

const all = (sent: number, rest: object = {}) => ({ waiting: 0, sent, refused: 0, withdrawn: 0, ...rest });

describe('deliveries', () => {
  it('leave in the order in which they were decided, more at a time while all goes well, each once', async () => {
    const sending = await startSending(120, ({ takeAll }) => takeAll());
    await expect.poll(sending.counts).toEqual(all(120));
    expect(sending.requests.map((ids) => ids.length)).toEqual([50, 70]);
    expect(sending.requests.flat()).toEqual(sending.ids);
  });

  it('are sent only when the other side names their ids: a hotel page answers 200 to everything', async () => {
    let isPortal = true;
    const sending = await startSending(2, ({ response, takeAll }) => {
      if (isPortal) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome to our Wi-Fi</h1>');
      else takeAll();
    });
    await expect.poll(sending.waits).toHaveLength(1);
    expect(sending.counts()).toMatchObject({ waiting: 2, sent: 0 });
    expect(sending.store.destinations.find(destinationId)?.trouble).toMatchObject({ kind: 'not-an-lrs' });
    isPortal = false;
    sending.passTime();
    await expect.poll(sending.counts).toEqual(all(2));
  });

  it.each([400, 409, 413, 500, 403])(
    'with one that is answered %i set it aside, and bring all others',
    async (status) => {
      const sending = await startSending(60, ({ ids, response, takeAll }) => {
        if (ids.includes(sending.ids[33] ?? '')) response.writeHead(status).end('not this one');
        else takeAll();
      });
      await expect.poll(sending.counts).toEqual(all(59, { refused: 1 }));
      const refused = sending.store.ledger.window({ shareId, state: 'refused' }, 0, 60)[0];
      expect(refused).toMatchObject({
        statementId: sending.ids[33],
        answerStatus: status,
        answerWords: 'not this one',
      });
      expect(sending.requests.length).toBeLessThan(25);
    },
  );

  it('are not carried to where a redirect points', async () => {
    const thief = await startOddLrs(({ takeAll }) => takeAll());
    const sending = await startSending(
      1,
      ({ response }) => void response.writeHead(307, { Location: thief.endpoint }).end(),
    );
    await expect.poll(sending.waits).toHaveLength(1);
    expect(sending.store.destinations.find(destinationId)?.trouble).toMatchObject({
      kind: 'moved',
      words: `moved to ${thief.endpoint}`,
    });
    expect(thief.requests).toEqual([]);
  });

  it('wait longer and longer while the destination fails for all, and forget it after a success', async () => {
    let isDown = true;
    const sending = await startSending(1, ({ response, takeAll }) => {
      if (isDown) response.writeHead(503).end('closed');
      else takeAll();
    });
    const seen: number[] = [];
    for (const wanted of [1500, 3000, 6000, 12_000]) {
      await expect.poll(sending.waits).toEqual([wanted]);
      seen.push(...sending.waits());
      sending.passTime();
    }
    expect(seen).toEqual([1500, 3000, 6000, 12_000]);
    await expect.poll(sending.waits).toEqual([24_000]);
    isDown = false;
    sending.passTime();
    await expect.poll(sending.counts).toEqual(all(1));
    expect(sending.store.destinations.find(destinationId)).toMatchObject({ failures: 0, trouble: null });
  });

  it('respect Retry-After, but believe no wait of more than a day', async () => {
    let after = '120';
    const sending = await startSending(
      1,
      ({ response }) => void response.writeHead(429, { 'Retry-After': after }).end(),
    );
    await expect.poll(sending.waits).toEqual([120_000]);
    after = 'Sat, 13 Sep 275760 00:00:00 GMT';
    sending.passTime();
    await expect.poll(sending.waits).toEqual([86_400_000]);
  });

  it('that were cancelled while a request was under way do not leave any more', async () => {
    const sending = await startSending(10, ({ ids, response, takeAll }) => {
      if (ids.length < 10) return takeAll();
      sending.store.deliveries.callOffShare(shareId, 1);
      response.writeHead(400).end();
    });
    await expect.poll(sending.counts).toEqual(all(0, { withdrawn: 10 }));
    await sending.stop();
    expect(sending.requests).toHaveLength(1);
  });

  it('do not go to a destination that was removed meanwhile', async () => {
    const sending = await startSending(10, ({ response }) => {
      sending.store.deliveries.callOffEverything(destinationId, 1);
      sending.store.destinations.remove(destinationId, 1);
      response.writeHead(400).end();
    });
    await expect.poll(sending.counts).toEqual(all(0, { withdrawn: 10 }));
    await sending.stop();
    expect(sending.requests).toHaveLength(1);
  });

  it('go on with new settings when the old ones are refused late', async () => {
    const sending = await startSending(3, ({ response, takeAll }) => {
      const row = sending.store.destinations.find(destinationId);
      if (row?.revision !== 0) return takeAll();
      sending.store.destinations.update(destinationId, row);
      response.writeHead(401).end('old secret');
    });
    await expect.poll(sending.counts).toEqual(all(3));
    expect(sending.store.destinations.find(destinationId)?.trouble).toBeNull();
  });

  it('that were voided meanwhile are withdrawn', async () => {
    const sending = await startSending(3, ({ response, takeAll }) => {
      const [, second = ''] = sending.ids;
      if (sending.store.statements.findById(second)?.voidedBy !== null) return takeAll();
      sending.store.statements.markVoided(second, 'x');
      response.writeHead(503).end();
    });
    await expect.poll(sending.waits).toHaveLength(1);
    sending.passTime();
    await expect.poll(sending.counts).toEqual(all(2, { withdrawn: 1 }));
    expect(sending.store.ledger.window({ shareId, state: 'withdrawn' }, 0, 9)).toMatchObject([{ heldBack: 'voided' }]);
  });

  it('ask a destination that was away when it was added for its versions first', async () => {
    const sending = await startSending(2, ({ takeAll }) => takeAll(), { versions: [] });
    await expect.poll(sending.counts).toEqual(all(2));
    expect(sending.store.destinations.find(destinationId)?.versions).toEqual(['1.0.3']);
  });

  it('rest after an error that nobody expected, instead of trying without a pause', async () => {
    let isBroken = true;
    const sending = await startSending(1, ({ takeAll }) => takeAll(), {
      remoteOf: (row) => {
        if (isBroken) throw new Error('broken');
        return remoteOfRow(row);
      },
    });
    await expect.poll(sending.waits).toEqual([1500]);
    sending.passTime();
    await expect.poll(sending.waits).toEqual([3000]);
    expect(sending.errors).toHaveLength(2);
    isBroken = false;
    sending.passTime();
    await expect.poll(sending.counts).toEqual(all(1));
  });

  it('under way when Cairn closes still wait', async () => {
    const sending = await startSending(1, () => undefined);
    await expect.poll(() => sending.requests.length).toBe(1);
    await sending.stop();
    expect(sending.counts()).toMatchObject({ waiting: 1 });
    expect(sending.store.destinations.find(destinationId)?.trouble).toBeNull();
  });

  it('are not refused for an error that came once', async () => {
    // The last one is bad for good, so that the others before it travel alone for a while; one of those meets one 500.
    let hasFailed = false;
    const sending = await startSending(4, ({ ids, response, takeAll }) => {
      if (ids.includes(sending.ids[3] ?? '')) response.writeHead(400).end('not this one');
      else if (ids.length === 1 && !hasFailed) {
        hasFailed = true;
        response.writeHead(500).end('restarting');
      } else takeAll();
    });
    await expect.poll(() => (sending.counts() as { waiting: number }).waiting).toBe(0);
    expect(sending.counts()).toEqual(all(3, { refused: 1 }));
  });

  it('that are answered 409 were sent when the other side has the very same Statement', async () => {
    const kept = new Map<string, Statement>();
    const sending = await startSending(
      2,
      ({ ids, response }) => {
        const [id = ''] = ids;
        const { json = '{}' } = sending.store.statements.findById(id) ?? {};
        const statement = JSON.parse(json) as Statement;
        // The second one is another Statement there.
        kept.set(id, id === sending.ids[0] ? statement : { ...statement, verb: completed });
        response.writeHead(409).end('I have that');
      },
      { kept },
    );
    await expect.poll(sending.counts).toEqual(all(1, { refused: 1 }));
    expect(sending.store.ledger.window({ state: 'refused' }, 0, 9)).toMatchObject([{ statementId: sending.ids[1] }]);
  });
});
