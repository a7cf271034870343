import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const english = createFormats('en-GB', 'Europe/Madrid');
const spanish = createFormats('es-ES', 'Europe/Madrid');
const at = (text: string) => Date.parse(text);

test('a day is named relative to the reader’s own midnight', () => {
  const now = at('2026-03-10T23:30:00Z');
  expect(english.day(at('2026-03-10T23:10:00Z'), now)).toBe('Today');
  expect(english.day(at('2026-03-10T22:50:00Z'), now)).toBe('Yesterday');
  expect(spanish.day(at('2026-03-10T22:50:00Z'), now)).toBe('Ayer');
});

test('the year is told only where it is another one', () => {
  const now = at('2026-03-10T12:00:00Z');
  expect(english.day(at('2026-01-02T12:00:00Z'), now)).toBe('2 Jan');
  expect(english.day(at('2025-01-02T12:00:00Z'), now)).toBe('2 Jan 2025');
});

test('plurals follow the rules of the language', () => {
  const forms = { one: '# Statement', other: '# Statements' };
  expect(english.plural(1, forms)).toBe('1 Statement');
  expect(english.plural(0, forms)).toBe('0 Statements');
  expect(english.plural(12_345, forms)).toBe('12,345 Statements');
});

test('the time passed is told in its largest unit', () => {
  const now = at('2026-03-10T12:00:00Z');
  expect(english.relative(now - 20_000, now)).toBe('now');
  expect(english.relative(now - 5 * 60_000, now)).toBe('5 minutes ago');
  expect(spanish.relative(now - 3 * 3_600_000, now)).toBe('hace 3 horas');
  expect(english.relative(now + 2 * 60_000, now)).toBe('in 2 minutes');
});

test('a timestamp that cannot be read is shown as it is', () => {
  expect(english.dateTime('yesterday')).toBe('yesterday');
});

test('a share is told in whole percent, and as all only when it is all', () => {
  expect(english.wholePercent(2 / 3)).toBe('67%');
  expect(english.wholePercent(0.999)).toBe('99%');
  expect(english.wholePercent(1)).toBe('100%');
});
