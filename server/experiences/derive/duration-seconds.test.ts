import { describe, expect, it } from 'vitest';
import { durationSeconds } from './duration-seconds.ts';

describe('the length of a duration', () => {
  it.each([
    ['PT29M56.94S', 1796.94],
    ['PT0H0M32S', 32],
    ['PT8H37M56S', 31_076],
    ['P1DT1H', 90_000],
    ['P2W', 1_209_600],
    ['PT1,5S', 1.5],
    ['PT0S', 0],
  ])('is told in seconds: %s', (duration, seconds) => {
    expect(durationSeconds(duration)).toBe(seconds);
  });

  it.each([[undefined], ['five minutes'], ['P'.repeat(5000)], ['P9999Y']])(
    'is unknown where it cannot be meant',
    (text) => {
      expect(durationSeconds(text) ?? 0).toBe(0);
    },
  );
});
