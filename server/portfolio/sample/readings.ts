// What was read, written by hand or by a reading app: articles, and a book with what she made of it.
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity } from './told-statement.ts';

const article = 'http://activitystrea.ms/schema/1.0/article';

/** Days ago, minutes, and what it was called. */
const articles = [
  [318, 14, 'Why we forget what we have just learned', 'Por qué olvidamos lo que acabamos de aprender'],
  [276, 9, 'Ten years of remote teams', 'Diez años de equipos a distancia'],
  [203, 22, 'A short history of the pencil', 'Breve historia del lápiz'],
  [151, 11, 'Plain language in letters to customers', 'Lenguaje claro en las cartas a clientes'],
  [97, 17, 'What sleep does for memory', 'Lo que el sueño hace por la memoria'],
  [41, 12, 'Reading charts without being fooled', 'Leer gráficos sin dejarse engañar'],
  [12, 19, 'How cities bring back their trees', 'Cómo las ciudades recuperan sus árboles'],
  [0, 15, 'Learning with friends', 'Aprender entre amigos'],
] as const;

export function tellReadings(telling: Telling): void {
  for (const [index, [daysAgo, length, en, es]] of articles.entries()) {
    telling.tell(telling.at(daysAgo, 7, 45), {
      verb: verbs.read,
      object: anActivity(`https://magazine.example/articles/${index + 1}`, article, en, es),
      result: { duration: `PT${length}M` },
      context: { platform: 'Reader' },
    });
  }
  telling.tell(telling.at(66, 22, 15), {
    verb: verbs.completed,
    object: anActivity(
      'https://books.example/thinking-in-systems',
      'http://id.tincanapi.com/activitytype/book',
      'Thinking in systems',
      'Pensar en sistemas',
    ),
    result: {
      completion: true,
      duration: 'PT9H30M',
      response: telling.say(
        'Look for the loops first. I drew our on-call rota as one, and saw why it never gets quieter.',
        'Busca primero los bucles. Dibujé así nuestras guardias y entendí por qué nunca se calman.',
      ),
    },
  });
}
