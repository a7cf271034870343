import type { CsvMappingMessages } from '../en/csv-mapping.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

type Reason = Parameters<CsvMappingMessages['problem']>[0];

export function spanishCsvMapping(formats: Formats): CsvMappingMessages {
  const problems: Record<Reason, (row: Phrase, detail: Phrase) => Phrase> = {
    'no-title': (row) => phrase`${row}: no dice qué fue.`,
    'no-date': (row, detail) =>
      detail.length === 0 ? phrase`${row}: no dice cuándo fue.` : phrase`${row}: ${detail} no es una fecha.`,
    'impossible-date': (row, detail) => phrase`${row}: no existe el día ${detail}.`,
    'no-result': (row, detail) =>
      detail.length === 0
        ? phrase`${row}: no dice cómo acabó.`
        : phrase`${row}: ¿qué significa ${detail}? Dilo más arriba.`,
  };
  return {
    known: {
      'sql-lrs': 'Esta tabla se exportó de SQL LRS. Cairn la conoce: no hay nada que explicar.',
      'learning-locker': 'Esta tabla se exportó de Learning Locker. Cairn la conoce: no hay nada que explicar.',
    },
    otherLetters:
      'Este archivo no está escrito en UTF-8. Se ha leído como lo escriben los programas antiguos de Windows: comprueba las letras con tilde.',
    columnsHint: 'Di qué hay en cada columna. Cairn ya ha hecho una propuesta.',
    firstRows: (count) => formats.plural(count, { one: 'La única fila de la tabla', other: 'Las primeras de # filas' }),
    whatIsIn: (column) => `¿Qué hay en «${column}»?`,
    roles: {
      title: 'Título',
      when: 'Cuándo fue',
      status: 'Cómo acabó',
      score: 'Puntuación',
      duration: 'Cuánto duró',
      person: 'Quién fue',
      description: 'Descripción',
      comment: 'Qué te ha parecido',
      activity: 'Su identificador en la web',
      kept: 'Conservar tal cual',
      'left-out': 'Dejar fuera',
    },
    choose: 'Elige…',
    person: '¿Quién de estas personas eres tú?',
    personHint: (column) => `Tal como figura en la columna «${column}». Solo se toman esas filas.`,
    fixedTitle: '¿Qué fue?',
    fixedTitleHint: 'El título de todas las filas, por ejemplo el nombre del curso.',
    verb: 'Qué hiciste',
    words: (column) => `Qué significan las palabras de «${column}»`,
    emptyCell: '(nada)',
    tooManyWords: 'En esta columna hay demasiadas palabras distintas. Elige otra.',
    meanings: {
      completed: 'Completado',
      passed: 'Aprobado',
      failed: 'No aprobado',
      attended: 'Asistí',
      begun: 'Empezado, sin terminar',
      nothing: 'No hecho: dejar fuera la fila',
    },
    whichDay: (text) => `¿Qué día es ${text}?`,
    zone: 'Zona horaria de la tabla',
    scoreMax: 'Puntuación máxima posible',
    scoreMaxHint: 'Por ejemplo 10 o 100. Déjalo vacío si no lo sabes.',
    unit: (column) => `Qué cuenta «${column}»`,
    units: {
      hours: 'Horas',
      minutes: 'Minutos',
      seconds: 'Segundos',
      clock: 'Horas y minutos, como 1:30',
    },
    sample: 'Lo que dirán las primeras filas',
    noSample: 'Ninguna de las primeras filas dice todavía algo de ti.',
    onDay: (day, sentence) => phrase`${day}: ${sentence}`,
    problem: (reason, row, detail) =>
      problems[reason](phrase`Fila ${formats.number(row)}`, detail === '' ? [] : [name(detail)]),
    open: {
      person: 'Di quién de estas personas eres tú.',
      title: 'Di qué fue: elige la columna de los títulos o escribe un título para todas las filas.',
      when: 'Elige la columna que dice cuándo fue.',
      words: 'Di qué significa cada palabra.',
    },
    save: 'Leer la tabla así',
    reading: 'Leyendo…',
  };
}
