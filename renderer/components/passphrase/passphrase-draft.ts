/** A passphrase as it is typed: twice, for nobody can look it up later. */
export type PassphraseDraft = { readonly typed: string; readonly again: string };

export const blankPassphrase: PassphraseDraft = { typed: '', again: '' };

/** In characters. */
const SHORTEST = 10;
const LONG = 20;

/** How much its length alone protects it. */
export type PassphraseStrength = 'too-short' | 'enough' | 'strong';

export function strengthOf(passphrase: string): PassphraseStrength {
  const { length } = [...passphrase];
  if (length < SHORTEST) return 'too-short';
  return length < LONG ? 'enough' : 'strong';
}

/** How many characters are missing to what is taken at all. */
export function missingCharacters(passphrase: string): number {
  return Math.max(0, SHORTEST - [...passphrase].length);
}

/** The passphrase, once it is long enough and the same twice. */
export function passphraseOf({ typed, again }: PassphraseDraft): string | undefined {
  return strengthOf(typed) !== 'too-short' && typed === again ? typed : undefined;
}
