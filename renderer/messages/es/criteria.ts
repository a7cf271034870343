import type { CriteriaMessages } from '../en/criteria.ts';
import { name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export function spanishCriteria(): CriteriaMessages {
  return {
    title: 'Qué Statements',
    hint: 'Deja vacío lo que no importe. Todo lo que rellenes debe cumplirse.',
    activity: 'Curso o actividad',
    activityHint: 'Búscalo por su nombre o escribe su id. También cuenta lo que ocurrió dentro.',
    activityNamed: (activity) => `Es «${activity}». También cuenta lo que ocurrió dentro.`,
    activityWrong: 'Esto no es el id de una actividad. Tiene la forma https://example.org/course.',
    findActivity: 'Buscar por el nombre',
    name: 'Nombre',
    found: 'Actividades encontradas',
    nothingFound: 'Ninguna actividad con estas palabras.',
    from: 'Desde',
    until: 'Hasta',
    untilHint: 'Este día incluido.',
    periodWrong: 'El periodo termina antes de empezar.',
    mendFirst: 'Algo de arriba aún no está bien: debajo de su campo se dice qué.',
    more: 'Qué pasó y qué aplicación lo registró',
    verbs: 'Qué pasó',
    otherVerbs: 'Otros verbos',
    otherVerbsHint: 'Sus ids, separados por espacios.',
    otherVerbsWrong: 'Uno de estos no es el id de un verbo. Tiene la forma http://adlnet.gov/expapi/verbs/completed.',
    credential: 'Registrado por',
    anyCredential: 'Quien sea',
    words: 'Palabras',
    wordsHint: 'Como en el filtro del historial.',
    everything: 'todo tu historial',
    those: (conditions) => phrase`Statements ${conditions}`,
    about: (activity) => phrase`sobre ${name(activity)}`,
    saying: (verbs) => phrase`que dicen ${list(verbs, ' o ')}`,
    since: (day) => phrase`desde el ${day}`,
    upTo: (day) => phrase`hasta el ${day}`,
    between: (first, last) => phrase`desde el ${first} hasta el ${last}`,
    recordedBy: (label) => phrase`registrado por ${name(label)}`,
  };
}

/** Foreign words, each apart from the others. */
function list(words: readonly string[], between: string): Phrase {
  return words.flatMap((word, index) => phrase`${index === 0 ? '' : between}«${name(word)}»`);
}
