import { expect, test } from 'vitest';
import { missingCharacters, passphraseOf, strengthOf } from './passphrase-draft.ts';

test('a passphrase of nine characters is too short, whatever they are', () => {
  expect(strengthOf('A9!x-?z_7')).toBe('too-short');
  expect(missingCharacters('A9!x-?z_7')).toBe(1);
  expect(passphraseOf({ typed: 'A9!x-?z_7', again: 'A9!x-?z_7' })).toBeUndefined();
});

test('its length alone makes it strong', () => {
  expect(strengthOf('ten letter')).toBe('enough');
  expect(strengthOf('one two three four five')).toBe('strong');
});

test('what a reader sees as one character counts as one', () => {
  expect(missingCharacters('🪨'.repeat(9))).toBe(1);
  expect(strengthOf('🪨'.repeat(10))).toBe('enough');
});

test('it counts once both are the same', () => {
  expect(passphraseOf({ typed: 'long enough', again: 'long enougj' })).toBeUndefined();
  expect(passphraseOf({ typed: 'long enough', again: 'long enough' })).toBe('long enough');
});
