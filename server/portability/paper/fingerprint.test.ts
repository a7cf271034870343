import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TranscriptDocument } from '../../contract/transcript-document.ts';
import { aTranscriptEntry } from '../../testing/a-transcript-entry.ts';
import { canonicalJson, canonicalPieces } from './canonical-json.ts';
import { hasItsFingerprint, withFingerprint } from './fingerprint.ts';

const facts: Omit<TranscriptDocument, 'fingerprint'> = {
  format: 'cairn-transcript',
  version: 1,
  holder: { name: 'Ana Ruiz' },
  madeAt: '2026-11-22T10:00:00.000Z',
  zone: 'Europe/Madrid',
  languages: ['es'],
  collection: null,
  entries: [aTranscriptEntry(), aTranscriptEntry({ activity: 'https://lms.example.com/2', title: 'Segunda' })],
};

test('the same facts have the same fingerprint, whenever they are put on paper', async () => {
  const { fingerprint } = await withFingerprint(facts);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect((await withFingerprint({ ...facts, madeAt: '2030-01-01T00:00:00.000Z' })).fingerprint).toBe(fingerprint);
  expect((await withFingerprint({ ...facts, holder: { name: 'Ana Ruis' } })).fingerprint).not.toBe(fingerprint);
});

test('a fact that was changed does not have the fingerprint any more', async () => {
  const document = await withFingerprint(facts);
  expect(hasItsFingerprint(document)).toBe(true);
  expect(hasItsFingerprint(JSON.parse(JSON.stringify(document)) as TranscriptDocument)).toBe(true);
  expect(hasItsFingerprint({ ...document, entries: document.entries.slice(1) })).toBe(false);
});

test('RFC 8785: members stand in the order of their UTF-16 code units, without white space', () => {
  const value = { '\u20ac': 1, '\r': [], '1': 'one', '\ud83d\ude02': null, ö: { b: undefined, a: 1e21 } };
  expect(canonicalJson(value)).toBe('{"\\r":[],"1":"one","ö":{"a":1e+21},"€":1,"😂":null}');
});

test('the pieces of an object are its text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const pieces = [...canonicalPieces(object)].join('');
      expect(pieces).toBe(canonicalJson(object));
      expect(JSON.parse(pieces)).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
  expect([...canonicalPieces({})]).toEqual(['{}']);
});
