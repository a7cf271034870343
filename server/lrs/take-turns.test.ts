import { expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

it('begins a job when those before it are over, also when one failed', async () => {
  const inTurn = takeTurns();
  const events: string[] = [];
  const job = (name: string) => async () => {
    events.push(`${name} begins`);
    await Promise.resolve();
    events.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const turns = ['a', 'b', 'c'].map((name) => inTurn(job(name)));
  expect(await Promise.allSettled(turns)).toMatchObject([{ value: 'a' }, { reason: new Error('b') }, { value: 'c' }]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
