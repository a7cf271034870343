import { expect, it } from 'vitest';
import { watchAttention } from './watch-attention.ts';

it('tells the number at the start and when it has changed, one look for many steps', () => {
  let count = 0;
  let looks = 0;
  const told: number[] = [];
  const due: (() => void)[] = [];
  const watch = watchAttention({
    count: () => {
      looks += 1;
      return count;
    },
    tell: (now) => told.push(now),
    after: (_, call) => {
      due.push(call);
      return () => due.splice(0);
    },
  });
  expect(told).toEqual([0]);
  count = 2;
  for (let step = 0; step < 100; step += 1) watch.notice();
  expect(due).toHaveLength(1);
  due.shift()?.();
  expect([told, looks]).toEqual([[0, 2], 2]);
  watch.notice();
  due.shift()?.();
  expect(told).toEqual([0, 2]);
  watch.notice();
  watch.stop();
  expect(due).toEqual([]);
});
