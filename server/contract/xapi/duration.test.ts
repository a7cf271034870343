import { describe, expect, it } from 'vitest';
import { processorTime } from '../../testing/processor-time.ts';
import { isDuration, toComparableDuration } from './duration.ts';

describe('Data 4.6: a duration', () => {
  it.each([
    'PT4H35M59.14S',
    'PT16559.14S',
    'P3Y1M29DT4H35M59.14S',
    'P3Y',
    'P4W',
    'P0.5W',
    'PT0S',
    'P0D',
    'P1M',
    'PT1M',
    'P1YT1S',
    'PT1,5H',
    'PT0.123456789S',
  ])('may be %s', (duration) => {
    expect(isDuration(duration)).toBe(true);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1YT',
    'P1W2D',
    'P4W1D',
    'P1DT1W',
    '-PT1S',
    'PT-1S',
    '1S',
    'PT1',
    'P1S',
    'PT1D',
    'PT1S1M',
    'PT1.5H1M',
    'PT.5S',
    'PT1.S',
    'pt1s',
    'PT1S ',
    'PT1S\n',
    'P0003-06-04T12:30:05',
    'P00030604T123005',
  ])('cannot be %j', (text) => {
    expect(isDuration(text)).toBe(false);
  });

  it('is refused in a moment when it is long and hostile', () => {
    const refuse = () => {
      isDuration(`PT${'1'.repeat(1_000_000)}`);
      isDuration(`PT1${'.1'.repeat(500_000)}S`);
      toComparableDuration(`PT1${'.1'.repeat(50_000)}`);
    };
    expect(processorTime(refuse)).toBeLessThan(500);
  });
});

describe('Data 4.6: in a comparison of durations', () => {
  it.each([
    ['PT1.239S', 'PT1.23S'],
    ['PT1.004S', 'PT1S'],
    ['PT1.00S', 'PT1S'],
    ['PT1.20S', 'PT1.2S'],
    ['PT1M0.1237S', 'PT1M0.12S'],
  ])('%s is %s, because what lies beyond 0.01 seconds does not count', (duration, comparable) => {
    expect(toComparableDuration(duration)).toBe(comparable);
  });

  it.each(['PT60S', 'P4W', 'P1Y', 'PT1.5H', 'PT10S'])('%s stays as it is', (duration) => {
    expect(toComparableDuration(duration)).toBe(duration);
  });
});
