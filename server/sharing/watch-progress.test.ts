import { once } from 'node:events';
import { expect, it } from 'vitest';
import { watchProgress } from './watch-progress.ts';

const patience = 30;

/** Resolves when somebody who began to wait now has lost patience. */
function longEnough(): Promise<unknown> {
  return once(watchProgress(patience).signal, 'abort');
}

async function* pieces(wait: () => Promise<unknown> = async () => undefined): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < 3; number += 1) {
    await wait();
    yield Buffer.from('piece');
  }
}

it('loses patience when nothing comes', async () => {
  const watch = watchProgress(patience);
  const next = watch.receiving(pieces(() => once(watch.signal, 'abort'))).next();
  expect(watch.signal.aborted).toBe(false);
  await next;
  expect(watch.signal.aborted).toBe(true);
  watch.stop();
});

it('loses patience when what is sent is not taken', async () => {
  const watch = watchProgress(patience);
  for await (const _ of watch.sending(pieces())) {
    await longEnough();
    break;
  }
  expect(watch.signal.aborted).toBe(true);
});

it('does not count what a reader does with a piece', async () => {
  const watch = watchProgress(patience);
  for await (const _ of watch.receiving(pieces())) await longEnough();
  watch.stop();
  expect(watch.signal.aborted).toBe(false);
});
