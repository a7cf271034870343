import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { aStatement, anActivity } from '../testing/a-statement.ts';
import { aStatementRow } from '../testing/open-memory-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { createSearchIndex } from './search-index.ts';

function open() {
  const store = openStore({ dataFolder: temporaryFolder() });
  store.credentials.insert({ key: 'key', label: 'x', secretHash: new Uint8Array(1), scopes: ['all'], createdAt: 0 });
  let now = 0;
  let call: (() => void) | undefined;
  let scheduled = 0;
  const search = createSearchIndex({
    store,
    clock: () => now,
    after: (_, callBack) => {
      scheduled += 1;
      call = callBack;
      return () => (call = undefined);
    },
  });
  let number = 0;
  return {
    store,
    search,
    add(count: number): void {
      for (let added = 0; added < count; added += 1) {
        const json = JSON.stringify(aStatement({ object: anActivity(`knots-${number}`) }));
        store.statements.insert(aStatementRow((number += 1), { id: randomUUID(), json }));
      }
      search.wait();
    },
    pass: (milliseconds: number) => (now += milliseconds),
    /** The time for which it waits is over. */
    ring(): void {
      const due = call;
      call = undefined;
      due?.();
    },
    isWaiting: () => call !== undefined,
    scheduled: () => scheduled,
    found: () => store.transcript.count({ words: 'knots' }),
  };
}

describe('the search index', () => {
  it('takes in new Statements when it has become quiet', async () => {
    const { store, search, add, ring, found } = open();
    add(3);
    expect(found()).toBe(0);
    ring();
    await search.catchUp();
    expect(found()).toBe(3);
    store.close();
  });

  it('waits for quiet, but not for ever', () => {
    const { store, add, pass, scheduled } = open();
    const times = [0, 2_000, 2_000, 2_000].map((milliseconds) => {
      pass(milliseconds);
      add(1);
      return scheduled();
    });
    // Every new Statement puts it off, until one has waited for three seconds.
    expect(times).toEqual([1, 2, 2, 2]);
    store.close();
  });

  it('takes in what comes long after a time when there was nothing to take in', async () => {
    const { store, search, add, pass, ring, found } = open();
    search.wait();
    ring();
    pass(60_000);
    add(2);
    ring();
    await store.writeDerived(() => undefined);
    expect(found()).toBe(2);
    store.close();
  });

  it('takes in all that is missing for a search, in the order in which it came, also what another left behind', async () => {
    const { store, search, add, found } = open();
    add(250);
    await Promise.all([search.catchUp(), search.catchUp()]);
    expect(found()).toBe(250);
    add(1);
    await search.catchUp();
    expect([found(), store.search.missing(store.search.reached())]).toEqual([251, []]);
    store.close();
  });

  it('does not keep a search waiting for what comes after it', async () => {
    const { store, search, add, found } = open();
    add(1);
    const searching = { isOver: false };
    // Somebody who stores more in every commit than the index takes in.
    const storeOn = async (): Promise<void> => {
      await store.write(() => add(300));
      if (!searching.isOver) await storeOn();
    };
    const storing = storeOn();
    await search.catchUp();
    const atOnce = found();
    searching.isOver = true;
    await storing;
    expect(atOnce).toBeGreaterThan(0);
    expect(store.search.missing(store.search.reached())).not.toEqual([]);
    store.close();
  });

  it('does nothing more once it is stopped', async () => {
    const { store, search, add, isWaiting, found } = open();
    add(1);
    search.stop();
    expect(isWaiting()).toBe(false);
    await search.catchUp();
    expect(found()).toBe(0);
    store.close();
  });
});
