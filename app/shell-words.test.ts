import { expect, test } from 'vitest';
import { shellLanguage } from './shell-words.ts';

test('speaks Spanish to every Spanish locale and English to the others', () => {
  expect(['es', 'es-MX', 'es_ES', 'ES'].map(shellLanguage)).toEqual(['es', 'es', 'es', 'es']);
  expect(['en-US', 'est', 'de', ''].map(shellLanguage)).toEqual(['en', 'en', 'en', 'en']);
});
