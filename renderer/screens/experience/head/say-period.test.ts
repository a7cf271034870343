import { expect, test } from 'vitest';
import { createFormats } from '../../../messages/formats.ts';
import { sayPeriod } from './say-period.ts';

const english = createFormats('en-GB', 'Europe/Madrid');

test('one day is told once, in the reader’s own time zone', () => {
  expect(sayPeriod('2026-03-11T23:30:00Z', '2026-03-12T10:00:00Z', english)).toBe('12 March 2026');
});

test('what two days have in common is told once', () => {
  expect(sayPeriod('2026-03-10T10:00:00Z', '2026-03-12T10:00:00Z', english)).toMatch(/^10\s–\s12 March 2026$/);
});

test('a time that is none is shown as it came', () => {
  expect(sayPeriod('some day', 'some day', english)).toBe('some day');
});
