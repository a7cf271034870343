import { expect, it } from 'vitest';
import { waitBriefly } from './wait-briefly.ts';

function aPatience() {
  let ring: (() => void) | undefined;
  let late = 0;
  const onLate = () => void (late += 1);
  const after = (_: number, call: () => void) => {
    ring = call;
    return () => (ring = undefined);
  };
  return {
    patience: { after, milliseconds: 40, onLate },
    ring: () => ring?.(),
    isWaiting: () => ring !== undefined,
    late: () => late,
  };
}

it('answers when the work is done, and waits no longer', async () => {
  const { patience, isWaiting, late } = aPatience();
  expect(await waitBriefly(Promise.resolve('done'), patience)).toBe(true);
  expect(isWaiting()).toBe(false);
  expect(late()).toBe(0);
});

it('answers without it when that takes too long, and tells when it is done in the end', async () => {
  const { patience, ring, late } = aPatience();
  let finish = (): void => undefined;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const waited = waitBriefly(work, patience);
  ring();
  expect(await waited).toBe(false);
  expect(late()).toBe(0);
  finish();
  await work;
  await Promise.resolve();
  expect(late()).toBe(1);
});

it('takes work that failed for work that is not done', async () => {
  const { patience, ring, late } = aPatience();
  expect(await waitBriefly(Promise.reject(new Error('busy')), patience)).toBe(false);
  const waited = waitBriefly(Promise.reject(new Error('busy')), patience);
  ring();
  expect(await waited).toBe(false);
  expect(late()).toBe(0);
});
