import { expect, test } from 'vitest';
import type { BadgeVerdict } from '../../../server/contract/importing.ts';
import { englishCredential } from '../../messages/en/credential.ts';
import { sayVerdict } from './say-verdict.ts';

const words = englishCredential();
const now = Date.UTC(2026, 10, 22);

function said(parts: Partial<BadgeVerdict>) {
  const verdict: BadgeVerdict = {
    signature: 'confirmed',
    detail: '',
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: null,
    revocation: 'none',
    holder: 'unknown',
    ...parts,
  };
  const { sentences, validity } = sayVerdict(verdict, now, words, (time) => time.slice(0, 10));
  return [validity, ...sentences.slice(1)];
}

test('what is valid and was given to nobody in particular needs no further words', () => {
  expect(said({})).toEqual([undefined]);
});

test('what has ended or not begun is marked, and what will end is said', () => {
  expect(said({ validUntil: '2026-11-21T23:59:59Z' })).toEqual(['expired', 'It was valid until 2026-11-21.']);
  expect(said({ validFrom: '2099-01-01T00:00:00Z' })).toEqual(['notYet', 'Valid from 2099-01-01.']);
  expect(said({ validUntil: '2030-01-01T00:00:00Z' })).toEqual([undefined, 'Valid until 2030-01-01.']);
});

test('whom it was given to and that no list was asked stand at the end', () => {
  expect(said({ holder: 'other', revocation: 'unknown' })).toEqual([undefined, words.holder.other, words.revocation]);
});

test('each signature has a title and a sentence of its own', () => {
  const texts = Object.values(words.signature).flatMap(({ title, text }) => [title, text]);
  expect(new Set(texts).size).toBe(10);
});
