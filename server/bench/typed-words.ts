import { languages } from '../testing/generated/words.ts';

/** What a learner has typed so far, letter after letter, into the search field: `count` states of it. */
export function typedWords(count: number): string[] {
  const phrases = languages.flatMap(({ subjects }) => subjects).filter((_, index) => index % 5 === 0);
  const states = phrases.flatMap((phrase) =>
    [...phrase]
      .map((_, index, letters) => letters.slice(0, index + 1).join(''))
      .filter((state) => state === state.trim()),
  );
  const step = Math.max(1, Math.floor(states.length / count));
  return states.filter((_, index) => index % step === 0).slice(0, count);
}
