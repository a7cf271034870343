import { chooseTag } from '../../contract/xapi/language-range.ts';

/** The heads of the columns of a table for a spreadsheet. */
export type CsvWords = ReturnType<typeof english>;

function english() {
  return {
    firstDay: 'First day',
    lastDay: 'Last day',
    title: 'Title',
    within: 'Part of',
    kind: 'Kind',
    standing: 'Result',
    score: 'Best score in %',
    points: 'Points',
    mostPoints: 'Out of',
    minutes: 'Minutes spent',
    attempts: 'Attempts',
    vouchedFor: 'Who says so',
    evidence: 'Files and links',
    note: 'My note',
    statements: 'Statements',
    activity: 'Activity',
    day: 'Day',
    time: 'Time',
    person: 'Who',
    verb: 'Did',
    object: 'What',
    success: 'Successful',
    completion: 'Completed',
    response: 'Response',
    statementScore: 'Score in %',
    voided: 'Voided',
    recordedBy: 'Recorded by',
    statement: 'Statement',
    me: 'Me',
    yes: 'yes',
    no: 'no',
  };
}

function spanish(): CsvWords {
  return {
    firstDay: 'Primer día',
    lastDay: 'Último día',
    title: 'Título',
    within: 'Parte de',
    kind: 'Tipo',
    standing: 'Resultado',
    score: 'Mejor puntuación en %',
    points: 'Puntos',
    mostPoints: 'De un máximo de',
    minutes: 'Minutos dedicados',
    attempts: 'Intentos',
    vouchedFor: 'Quién lo dice',
    evidence: 'Archivos y enlaces',
    note: 'Mi nota',
    statements: 'Statements',
    activity: 'Actividad',
    day: 'Día',
    time: 'Hora',
    person: 'Quién',
    verb: 'Qué hizo',
    object: 'Con qué',
    success: 'Con éxito',
    completion: 'Completado',
    response: 'Respuesta',
    statementScore: 'Puntuación en %',
    voided: 'Anulado',
    recordedBy: 'Registrado por',
    statement: 'Statement',
    me: 'Yo',
    yes: 'sí',
    no: 'no',
  };
}

/** A further language is a further line. */
const languages: Readonly<Record<string, () => CsvWords>> = { en: english, es: spanish };

/** In the language that suits the reader best; English where there is none. */
export function chooseCsvWords(wanted: readonly string[]): CsvWords {
  const ranges = wanted.map((tag) => ({ tag: tag.toLowerCase(), quality: 1 }));
  return (languages[chooseTag(Object.keys(languages), ranges) ?? 'en'] ?? english)();
}
