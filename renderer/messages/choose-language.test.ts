import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

const spoken = ['en', 'es'];

test('the first language the page speaks wins, with its region', () => {
  expect(chooseLanguage(['ca-ES', 'es-MX', 'en-US'], spoken)).toEqual({ language: 'es', locale: 'es-MX' });
});

test('a reader of other languages gets English', () => {
  expect(chooseLanguage(['ja', 'fr-FR'], spoken)).toEqual({ language: 'en', locale: 'en' });
  expect(chooseLanguage([], spoken)).toEqual({ language: 'en', locale: 'en' });
});

test('a language that came later is chosen like the others', () => {
  expect(chooseLanguage(['fr-CA', 'en'], [...spoken, 'fr'])).toEqual({ language: 'fr', locale: 'fr-CA' });
});

test('a tag that no browser should send is passed over', () => {
  expect(chooseLanguage(['en-_', 'es'], spoken)).toEqual({ language: 'es', locale: 'es' });
});
