import type { SentenceMessages } from '../en/sentence.ts';
import type { Formats } from '../formats.ts';
import { phrase } from '../phrase.ts';
import type { Part, Phrase } from '../phrase.ts';
import { spanishVerbs } from './verbs.ts';

export function spanishSentence(formats: Formats): SentenceMessages {
  return {
    verbs: spanishVerbs,
    somebody: 'Alguien',
    something: 'algo sin nombre',
    didSomething: 'hizo algo con',
    otherStatement: (id) => phrase`el Statement ${id}`,
    plan: (actor, verb, object) => phrase`que ${actor} ${verb} ${object}`,
    successful: 'con éxito',
    unsuccessful: 'sin éxito',
    finished: 'hasta el final',
    notFinished: 'sin llegar al final',
    scoreOf: (raw, max) => `${formats.number(raw)} de ${formats.number(max)}`,
    points: (raw) => formats.plural(raw, { one: '# punto', other: '# puntos' }),
    arrange: ({ actor, verb, object, correctness, details, within }) => {
      const adverb = correctness === undefined ? '' : correctness ? ' correctamente' : ' incorrectamente';
      const extras = details.map((detail) => `, ${detail}`).join('');
      return phrase`${sayWho(actor, verb)} ${object}${adverb}${extras}${within === undefined ? '' : phrase`, en ${within}`}`;
    },
  };
}

/** Of the learner the verb alone is told: «Completó el curso». */
function sayWho(actor: Part | undefined, verb: Part | string): Phrase {
  if (actor !== undefined) return phrase`${actor} ${verb}`;
  const told: Part = typeof verb === 'string' ? { kind: 'text', text: verb } : verb;
  return [{ ...told, text: told.text.charAt(0).toLocaleUpperCase('es') + told.text.slice(1) }];
}
