import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('grows while all goes well, and comes near what was too much only step by step', () => {
  const pace = createPace(() => 0);
  expect(pace.limit('acme')).toBe(50);
  pace.widen('acme');
  expect(pace.limit('acme')).toBe(100);
  pace.lower('acme', 80);
  const taken: number[] = [];
  for (let request = 0; request < 5; request += 1) {
    taken.push(pace.limit('acme'));
    pace.widen('acme');
  }
  expect(taken).toEqual([40, 79, 79, 89, 89]);
  expect(pace.limit('other')).toBe(50);
});

it('tells speed and time left from the last while, and nothing when it rests', () => {
  let now = 0;
  const pace = createPace(() => now);
  expect(pace.progress('acme', 100)).toBeNull();
  pace.note('acme', 50);
  now = 10_000;
  pace.note('acme', 50);
  expect(pace.progress('acme', 200)).toEqual({ perSecond: 10, secondsLeft: 20 });
  expect(pace.progress('acme', 0)).toBeNull();
  now = 60_000;
  expect(pace.progress('acme', 200)).toBeNull();
});
