import type { Formats } from '../formats.ts';

export type PassphraseMessages = ReturnType<typeof englishPassphrase>;

export function englishPassphrase(formats: Formats) {
  return {
    label: 'New passphrase',
    hint: 'At least 10 characters. Best are four or five words that do not belong together.',
    more: (count: number) => formats.plural(count, { one: '# more character', other: '# more characters' }),
    strength: { enough: 'Long enough. Longer is safer.', strong: 'Strong.' },
    again: 'The same once more',
    againHint: 'So that no slip locks you out.',
    other: 'This is not the same.',
    same: 'The same.',
    warning:
      'Nobody can open this without the passphrase, and nobody can find it out for you. Write it down and keep it in a safe place.',
    ask: 'Passphrase',
  };
}
