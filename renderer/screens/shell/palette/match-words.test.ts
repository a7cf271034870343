import { expect, test } from 'vitest';
import { matchWords } from './match-words.ts';

test('beginnings of words match in any order', () => {
  expect(matchWords('go tr', 'Go to Transcript')).toBe(true);
  expect(matchWords('tran go', 'Go to Transcript')).toBe(true);
  expect(matchWords('script', 'Go to Transcript')).toBe(false);
});

test('accents and case make no difference, in either text', () => {
  expect(matchWords('ANADIR', 'Añadir algo a mano')).toBe(true);
  expect(matchWords('coleccíon', 'Crear una colección')).toBe(true);
});

test('no words match everything, and signs are no words', () => {
  expect(matchWords('', 'Go to Share')).toBe(true);
  expect(matchWords(' — ', 'Go to Share')).toBe(true);
});
