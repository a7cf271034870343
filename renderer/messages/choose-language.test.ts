import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test('the first language the page speaks wins, with its region', () => {
  expect(chooseLanguage(['ca-ES', 'es-MX', 'en-US'])).toEqual({ language: 'es', locale: 'es-MX' });
});

test('a reader of other languages gets English', () => {
  expect(chooseLanguage(['ja', 'fr-FR'])).toEqual({ language: 'en', locale: 'en' });
  expect(chooseLanguage([])).toEqual({ language: 'en', locale: 'en' });
});

test('a tag that no browser should send is passed over', () => {
  expect(chooseLanguage(['en-_', 'es'])).toEqual({ language: 'es', locale: 'es' });
});
