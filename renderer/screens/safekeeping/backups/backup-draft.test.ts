import { expect, test } from 'vitest';
import { asksPassphrase, draftOfSettings, hasChanged, settingsOf } from './backup-draft.ts';

const kept = { isOn: true, folder: '/home/ana/backups', days: 7, weeks: 4, months: 12, isEncrypted: false };
const draft = draftOfSettings(kept);
const long = { typed: 'four words of mine', again: 'four words of mine' };

test('settings that nobody touched stay as they are', () => {
  expect(hasChanged(draft, kept)).toBe(false);
  expect(settingsOf(draft, kept)).toEqual(kept);
});

test.each(['', '-1', '1.5', 'many', '1000'])('%j is no number of backups', (days) => {
  expect(settingsOf({ ...draft, days }, kept)).toBeUndefined();
});

test('keeping none at all cannot be saved', () => {
  expect(settingsOf({ ...draft, days: '0', weeks: '0', months: '0' }, kept)).toBeUndefined();
  expect(settingsOf({ ...draft, days: '0', weeks: '0', months: '1' }, kept)).toMatchObject({ months: 1 });
});

test('switching encryption on takes a passphrase, twice the same', () => {
  const encrypted = { ...draft, isEncrypted: true };
  expect(settingsOf(encrypted, kept)).toBeUndefined();
  expect(settingsOf({ ...encrypted, passphrase: { ...long, again: 'other words' } }, kept)).toBeUndefined();
  expect(settingsOf({ ...encrypted, passphrase: long }, kept)).toEqual({
    ...kept,
    isEncrypted: true,
    passphrase: long.typed,
  });
});

test('what is encrypted already keeps its passphrase unless another is asked for', () => {
  const before = { ...kept, isEncrypted: true };
  expect(settingsOf(draftOfSettings(before), before)).toEqual(before);
  expect(asksPassphrase({ ...draftOfSettings(before), isPassphraseAsked: true }, before)).toBe(true);
});
