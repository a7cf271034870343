import type { SentenceMessages } from '../en/sentence.ts';
import type { Formats } from '../formats.ts';
import { phrase } from '../phrase.ts';
import { spanishVerbs } from './verbs.ts';

export function spanishSentence(formats: Formats): SentenceMessages {
  return {
    verbs: spanishVerbs,
    learner: 'Quien aprende',
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
      return phrase`${actor} ${verb} ${object}${adverb}${extras}${within === undefined ? '' : phrase`, en ${within}`}`;
    },
  };
}
