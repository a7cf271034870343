import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

function aJob() {
  const waiting: (() => void)[] = [];
  let runs = 0;
  const job = () => {
    runs += 1;
    return new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  };
  const finish = async () => {
    waiting.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { job, finish, runs: () => runs };
}

const noPause = () => Promise.resolve();

test('a job asked for many times while it runs runs once more, not many times', async () => {
  const { job, finish, runs } = aJob();
  const ask = oneAtATime(job, 0, noPause);
  ask();
  ask();
  ask();
  expect(runs()).toBe(1);
  await finish();
  expect(runs()).toBe(2);
  await finish();
  expect(runs()).toBe(2);
});

test('a job that has ended runs again when asked', async () => {
  const { job, finish, runs } = aJob();
  const ask = oneAtATime(job, 0, noPause);
  ask();
  await finish();
  ask();
  expect(runs()).toBe(2);
});
