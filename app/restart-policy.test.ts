import { expect, test } from 'vitest';
import { makeRestartPolicy } from './restart-policy.ts';

test('waits longer after each quick death and then gives up', () => {
  const afterDeath = makeRestartPolicy();
  const answers = Array.from({ length: 6 }, () => afterDeath(1_000));
  expect(answers).toEqual([250, 500, 1_000, 2_000, 4_000, 'give-up']);
});

test('begins anew after a process that lived for a minute', () => {
  const afterDeath = makeRestartPolicy();
  afterDeath(10);
  afterDeath(10);
  expect(afterDeath(60_000)).toBe(250);
  expect(afterDeath(59_999)).toBe(500);
});
