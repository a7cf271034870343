import type { Deed } from '../../../../../server/contract/by-hand.ts';

/** What people write for each deed, without accents, in every language that is understood; longer ones are tried first. */
const wordsOfDeeds: Readonly<Record<Deed, readonly string[]>> = {
  read: ['read', 'lei', 'leido', 'he leido', 'me lei'],
  watched: ['watched', 'saw', 'vi', 'visto', 'he visto', 'mire'],
  listened: ['listened to', 'heard', 'escuche', 'escuchado', 'he escuchado', 'oi'],
  attended: ['attended', 'took part in', 'asisti a', 'asisti al', 'he asistido a', 'he asistido al', 'participe en'],
  completed: ['completed', 'finished', 'complete', 'termine', 'acabe', 'he completado', 'he terminado', 'he acabado'],
  passed: ['passed', 'aprobe', 'aprobado', 'he aprobado', 'pase'],
  practised: ['practised', 'practiced', 'practise', 'practice', 'practique', 'practicado', 'he practicado', 'ensaye'],
  built: ['built', 'made', 'construi', 'hice', 'monte', 'cree', 'he construido', 'he hecho', 'he creado'],
  wrote: ['wrote', 'escribi', 'escrito', 'he escrito', 'redacte'],
  presented: ['presented', 'gave a talk on', 'gave a talk about', 'presente', 'he presentado', 'di una charla sobre'],
  taught: ['taught', 'ensene', 'he ensenado', 'di clase de', 'di clases de'],
  earned: ['earned', 'was awarded', 'obtuve', 'he obtenido', 'consegui', 'he conseguido', 'gane'],
  visited: ['visited', 'went to', 'visite', 'visitado', 'he visitado', 'fui a', 'fui al'],
  discussed: ['discussed', 'talked about', 'comente', 'hable de', 'hable sobre', 'converse sobre', 'debati sobre'],
};

/** Done to the end, but not passed. */
const wordsOfFailing = ['failed', 'suspendi', 'he suspendido', 'reprobe'];

const words = [
  ...Object.entries(wordsOfDeeds).flatMap(([deed, list]) =>
    list.map((text) => ({ text, deed: deed as Deed, isFailed: false })),
  ),
  ...wordsOfFailing.map((text) => ({ text, deed: 'completed' as const, isFailed: true })),
].toSorted((a, b) => b.text.length - a.text.length);

/** One goes to Rome, and to a course: what is attended is not visited. */
const wentTo = /^(?:went to|fui al?) /;
const attendable =
  /\b(?:class|concert|conference|course|lecture|lesson|meeting|meetup|seminar|talk|training|webinar|workshop|charla|clase|concierto|conferencia|curso|formacion|jornadas?|reunion|seminario|taller)\b/;

const whoever = /^(?:i've|i have|i|yo)\s+/;

type FoundDeed = {
  readonly deed: Deed;
  readonly isFailed: boolean;
  /** So many signs of the text say it. */
  readonly length: number;
};

/** The deed with which a folded text begins. */
export function findDeed(folded: string): FoundDeed | undefined {
  const start = whoever.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(start);
  const found = words.find(({ text }) => rest === text || rest.startsWith(`${text} `));
  if (found === undefined) return undefined;
  const deed = wentTo.test(rest) && attendable.test(rest) ? 'attended' : found.deed;
  return { deed, isFailed: found.isFailed, length: start + found.text.length };
}
