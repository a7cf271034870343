import { expect, test } from 'vitest';
import { readDuration } from './duration.ts';
import { createFormats } from './formats.ts';

const inWords = (locale: string, text: string) => createFormats(locale).duration(text);

test.each([
  ['PT29M57S', '29 min 57 sec'],
  ['PT1797.43S', '29 min 57 sec'],
  ['PT3600S', '1 hr'],
  ['PT1H59M59.9S', '2 hr'],
  ['PT26H', '1 day 2 hr'],
  ['P1Y2M3DT4H', '1 yr 2 mths'],
  ['P3W', '3 wks'],
  ['PT4,5S', '4.5 sec'],
  ['PT0.004S', '0.1 sec'],
  ['PT59.7S', '1 min'],
])('%s reads as "%s"', (text, words) => {
  expect(inWords('en', text)).toBe(words);
});

test('Spanish has its own units and decimal comma', () => {
  expect(inWords('es', 'PT1H5M')).toBe('1 h 5 min');
  expect(inWords('es', 'PT4.5S')).toBe('4,5 s');
});

test.each(['', 'P', 'PT', 'PT0S', 'P0D', '5 minutes', 'PT-3S', 'PTS', '<b>PT1S</b>'])(
  'a text of no length says nothing: "%s"',
  (text) => {
    expect(readDuration(text)).toBeUndefined();
  },
);
