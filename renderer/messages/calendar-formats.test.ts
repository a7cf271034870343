import { expect, test } from 'vitest';
import { createCalendarFormats } from './calendar-formats.ts';

test('days are named in the reader’s language', () => {
  expect(createCalendarFormats('en-GB').date('2026-11-22')).toBe('22 November 2026');
  expect(createCalendarFormats('es-ES').date('2026-11-22')).toBe('22 de noviembre de 2026');
  expect(createCalendarFormats('en-GB').longWeekday('2026-11-22')).toBe('Sunday');
});

test('the week begins as it does where the reader lives', () => {
  expect(createCalendarFormats('en-GB').firstWeekday).toBe(1);
  expect(createCalendarFormats('en-US').firstWeekday).toBe(7);
  expect(createCalendarFormats('es-ES').firstWeekday).toBe(1);
});
