import { expect, it } from 'vitest';
import { readLength } from './read-length.ts';

it('takes a plain number for what the column counts', () => {
  expect(readLength('1,5', 'hours')).toBe(5400);
  expect(readLength('90', 'minutes')).toBe(5400);
  expect(readLength('90', 'seconds')).toBe(90);
});

it('reads clocks and named units whatever the column counts', () => {
  expect(readLength('1:30', 'minutes')).toBe(5400);
  expect(readLength('0:45:10', 'hours')).toBe(2710);
  expect(readLength('1 h 30 min', 'seconds')).toBe(5400);
  expect(readLength('2 horas y 5 minutos', 'hours')).toBe(7500);
  expect(readLength('1h 05m 10s', 'hours')).toBe(3910);
  expect(readLength('PT1H30M', 'hours')).toBe(5400);
});

it.each(['', '0', '00:00:00', '-1', '1'.repeat(200_000), 'a while', '3 lessons', '1:75', '=1+1'])(
  '"%.20s" is no length of time',
  (text) => {
    expect(readLength(text, 'hours')).toBeUndefined();
  },
);
