// What is called off, voided or withdrawn while a request is under way, or when its answer was lost: nothing is there
// twice, nothing is forgotten, and the ledger tells what happened.
import { describe, expect, it } from 'vitest';
import { anAgent, aStatement, aStatementRef, voided } from '../testing/a-statement.ts';
import { startOddLrs } from '../testing/start-odd-lrs.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';
import {
  addDestination,
  atWork,
  ledgerOf,
  post,
  preview,
  received,
  sendMarker,
  settled,
  share,
  startBoth,
} from '../testing/two-cairns.ts';

/** The learner's Cairn with one Statement that is on its way to somebody who takes it, but has not answered yet. */
async function startUnderWay() {
  const held: (() => void)[] = [];
  let isHolding = true;
  const odd = await startOddLrs(({ takeAll }) => {
    if (isHolding) held.push(takeAll);
    else takeAll();
  });
  const lrs = await startTestLrs();
  const destination = await addDestination(lrs, odd.endpoint);
  const [id = ''] = await post(lrs, aStatement());
  const made = await share(lrs, destination, [id]);
  await expect.poll(() => held.length).toBe(1);
  return {
    lrs,
    odd,
    destination,
    id,
    callOff: () => lrs.api('POST /api/shares/:id/cancel', { path: { id: made.id } }),
    answer() {
      isHolding = false;
      for (const takeAll of held) takeAll();
    },
  };
}

/** The learner's Cairn and a destination that may take what comes without a word. */
async function startLosing(isLosingFromTheStart: boolean) {
  let isLosing = isLosingFromTheStart;
  const odd = await startOddLrs(({ response, takeAll }) => {
    if (isLosing) response.destroy();
    else takeAll();
  });
  const lrs = await startTestLrs();
  const destination = await addDestination(lrs, odd.endpoint);
  return {
    lrs,
    odd,
    destination,
    lose: () => (isLosing = true),
    /** Answers from now on, and lets Cairn know. */
    async recover() {
      isLosing = false;
      await lrs.api('POST /api/destinations/:id/retry', { path: { id: destination.id }, body: {} });
    },
  };
}

/** Resolves when an answer was lost. */
async function lost(lrs: TestLrs): Promise<void> {
  const destinations = async () => (await lrs.api('GET /api/destinations')).destinations;
  await expect.poll(destinations).toMatchObject([{ trouble: { kind: 'unreachable' } }]);
}

describe('what was called off while it was under way', () => {
  it('is sent, and not withdrawn, when it turns out to have arrived', async () => {
    const { lrs, callOff, answer } = await startUnderWay();
    await callOff();
    expect(await ledgerOf(lrs)).toMatchObject([{ state: 'withdrawn', withdrawnAt: expect.any(String) as string }]);
    answer();
    await expect.poll(() => ledgerOf(lrs)).toMatchObject([{ state: 'sent', withdrawnAt: null }]);
  });

  it('and was shared again is sent once, by the decision by which it left', async () => {
    const { lrs, odd, destination, id, callOff, answer } = await startUnderWay();
    await callOff();
    await share(lrs, destination, [id]);
    answer();
    const marker = await sendMarker(lrs, destination);
    expect(odd.requests.flat()).toEqual([id, marker]);
    expect((await ledgerOf(lrs)).filter(({ summary }) => summary.id === id)).toMatchObject([
      { state: 'withdrawn', sentAt: null },
      { state: 'sent', sentAt: expect.any(String) as string },
    ]);
  });

  it('and was shared again under another name is not there under two ids', async () => {
    const { lrs, odd, destination, id, callOff, answer } = await startUnderWay();
    await lrs.api('POST /api/identities', { body: { agent: anAgent() } });
    await callOff();
    await share(lrs, destination, [id], atWork);
    answer();
    const marker = await sendMarker(lrs, destination);
    expect(odd.requests.flat()).toEqual([id, marker]);
  });

  it('is withdrawn as well when the learner stops sharing and takes everything back', async () => {
    const { lrs, destination, id, answer } = await startUnderWay();
    await lrs.api('POST /api/destinations/:id/stop', { path: { id: destination.id }, body: { withdraw: true } });
    answer();
    await expect
      .poll(() => ledgerOf(lrs))
      .toMatchObject([
        { kind: 'withdrawal', state: 'sent', summary: { id } },
        { kind: 'statement', state: 'withdrawn', sentAt: expect.any(String) as string },
      ]);
  });
});

describe('what may have arrived, because the answer was lost', () => {
  it('is followed by what voids it', async () => {
    const { lrs, odd, destination, recover } = await startLosing(true);
    const [id = ''] = await post(lrs, aStatement());
    await share(lrs, destination, [id]);
    await lost(lrs);
    const [voiding = ''] = await post(lrs, aStatement({ verb: voided, object: aStatementRef(id) }));
    await recover();
    await expect.poll(() => odd.requests.flat()).toContain(voiding);
  });

  it('does not leave under a second id after it was called off', async () => {
    const { lrs, odd, destination, recover } = await startLosing(true);
    await lrs.api('POST /api/identities', { body: { agent: anAgent() } });
    const ids = await post(lrs, aStatement());
    const made = await share(lrs, destination, ids);
    await lost(lrs);
    await lrs.api('POST /api/shares/:id/cancel', { path: { id: made.id } });
    await recover();
    expect(await preview(lrs, destination, ids, atWork)).toMatchObject({
      sending: 0,
      heldBack: [{ reason: 'withdrawn', count: 1 }],
    });
    await settled(lrs, await share(lrs, destination, ids));
    expect([...new Set(odd.requests.flat())]).toEqual(ids);
  });
});

describe('a withdrawal', () => {
  it('that is decided once more is the very same Statement', async () => {
    const { lrs, destination, lose } = await startLosing(false);
    await sendMarker(lrs, destination);
    lose();
    const decide = async () => {
      await lrs.api('POST /api/ledger/withdraw', { body: { destinationId: destination.id } });
      const waiting = async () =>
        (await ledgerOf(lrs)).find(({ kind, state }) => kind === 'withdrawal' && state === 'waiting');
      await expect.poll(waiting).toBeDefined();
      const line = await waiting();
      const { json } = await lrs.api('GET /api/ledger/:delivery', { path: { delivery: String(line?.delivery) } });
      await lrs.api('POST /api/shares/:id/cancel', { path: { id: line?.shareId ?? '' } });
      return json;
    };
    const first = await decide();
    expect(await decide()).toBe(first);
  });

  it('is not claimed for a destination that was removed', async () => {
    const { lrs, destination } = await startBoth();
    await sendMarker(lrs, destination);
    const deliveries = (await ledgerOf(lrs)).map(({ delivery }) => delivery);
    await lrs.api('DELETE /api/destinations/:id', { path: { id: destination.id } });
    expect(await lrs.api('POST /api/ledger/withdraw', { body: { deliveries } })).toEqual({ withdrawing: 0 });
  });
});

it('a destination that was removed and added again is not sent the same Statement under another id', async () => {
  const { lrs, employer, destination, login } = await startBoth();
  await lrs.api('POST /api/identities', { body: { agent: anAgent() } });
  const ids = await post(lrs, aStatement());
  await settled(lrs, await share(lrs, destination, ids, atWork));
  await lrs.api('DELETE /api/destinations/:id', { path: { id: destination.id } });
  const again = await addDestination(lrs, employer.lrs.endpoint, login);
  expect(await preview(lrs, again, ids, atWork)).toMatchObject({ sending: 0, already: 1 });
  const marker = await sendMarker(lrs, again);
  expect((await received(employer)).map(({ id }) => id)).toEqual([marker, expect.any(String)]);
});
