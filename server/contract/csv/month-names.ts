import { foldText } from './fold-text.ts';

/** English, Spanish, Catalan, Galician, Portuguese, French, Italian, German, Dutch: whole and short. */
const names = [
  'january jan enero ene gener gen xaneiro xan janeiro janvier janv gennaio januar januari',
  'february feb febrero febrer febr febreiro fevereiro fev fevrier fevr febbraio februar februari',
  'march mar marzo marc marco mars marz maart mrt',
  'april apr abril abr avril avr aprile',
  'may mayo maig maio mai maggio mag mei',
  'june jun junio juny xuno junho juin giugno giu juni',
  'july jul julio juliol xullo xul julho juillet juil luglio lug juli',
  'august aug agosto ago agost ag aout augustus',
  'september sep septiembre setiembre sept setembre set setembro septembre settembre',
  'october oct octubre outubro out octobre ottobre ott oktober okt',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic desembre des decembro dezembro dez decembre dicembre dezember',
];

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** Which month a word names, 1 to 12. */
export function monthOf(word: string): number | undefined {
  return months.get(foldText(word).replace(/[^\p{L}]+/gu, ''));
}
