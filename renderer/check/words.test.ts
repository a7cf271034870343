import { expect, test } from 'vitest';
import { chooseWords, english, localeOf, nameOfPart, spanish } from './words.ts';

test('the words are in the first language of the reader that there is', () => {
  expect(chooseWords(['fr-FR', 'es-MX', 'en'])).toBe(spanish);
  expect(chooseWords(['fr-FR'])).toBe(english);
});

test('dates are told as it is usual where the reader lives', () => {
  expect(localeOf(english, ['es', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(localeOf(english, ['fr-FR'])).toBe('en');
});

test('what has no name of its own in a file is told in words, everything else by its name', () => {
  expect(nameOfPart(english, 'cairn-seal')).toBe('The signature itself');
  expect(nameOfPart(spanish, 'First aid')).toBe('First aid');
  expect(nameOfPart(english, 'constructor')).toBe('constructor');
});
