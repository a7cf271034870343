import { expect, it } from 'vitest';
import { createPatience } from './patience.ts';

const task = { experience: 1, attempt: 0 };

function withClock() {
  let now = 0;
  const patience = createPatience(() => now);
  const pass = (milliseconds: number) => {
    now += milliseconds;
    return true;
  };
  return { patience, pass };
}

it('lets what was costly wait for ten times as long as it took, over all of its pieces', () => {
  const { patience, pass } = withClock();
  patience.measure('group', task, () => !pass(40));
  patience.measure('group', task, () => pass(20));
  expect([patience.isWaiting('group', task), patience.nextTurn()]).toEqual([true, 600]);
  expect(patience.isWaiting('combine', task)).toBe(false);
  pass(600);
  expect([patience.nextTurn(), patience.waiting(), patience.isWaiting('group', task)]).toEqual([undefined, 0, false]);
});

it('lets nothing wait that was quick', () => {
  const { patience, pass } = withClock();
  patience.measure('group', task, () => pass(50));
  expect(patience.nextTurn()).toBeUndefined();
});
