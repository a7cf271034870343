import type { ExperienceKind } from '../../../server/contract/experience.ts';
import type { ExperienceScreenMessages } from '../en/experience-screen.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishExperienceScreen(formats: Formats): ExperienceScreenMessages {
  const partsOfKind: Record<ExperienceKind, string> = {
    programme: 'Programas',
    course: 'Cursos',
    lesson: 'Lecciones',
    exam: 'Exámenes',
    quiz: 'Cuestionarios',
    question: 'Preguntas',
    video: 'Vídeos',
    audio: 'Audios',
    reading: 'Lecturas',
    page: 'Páginas',
    assignment: 'Tareas',
    event: 'Eventos',
    survey: 'Encuestas',
    discussion: 'Debates',
    project: 'Proyectos',
    practice: 'Prácticas',
    achievement: 'Logros',
    game: 'Juegos',
    app: 'Aplicaciones',
    other: 'Otras partes',
  };
  const statements = (count: number) => countStatements(count, formats);
  return {
    partsOfKind,
    back: 'Volver',
    in: 'en',
    notFoundTitle: 'Esta experiencia no está en tu historial',
    notFoundText:
      'Puede que se haya borrado o que sus Statements estén anulados. Lo borrado se puede recuperar durante un tiempo.',
    toTranscript: 'Ir al historial',
    toRemoved: 'Borrado hace poco',

    score: 'Mejor puntuación',
    onlyScore: 'Puntuación',
    scoreFirst: (score) => `la primera, ${score}`,
    scoreLast: (score) => `la última, ${score}`,
    needed: (share) => `hace falta ${formats.percent(share)}`,
    time: 'Tiempo',
    attempts: 'Intentos',
    questions: 'Preguntas acertadas',
    rightOf: (right, answered) => `${formats.number(right)} de ${formats.number(answered)}`,
    when: 'Cuándo',
    signature: 'Firma',
    signed: 'Firmado',

    share: 'Compartir',
    delete: 'Borrar',

    scores: 'Puntuaciones',
    attemptTable: 'Intentos',
    attempt: 'Intento',
    standing: 'Cómo fue',
    began: 'Comienzo',

    parts: 'Partes',
    showAll: (count) => `Ver todo (${formats.number(count)})`,
    showFewer: 'Ver menos',
    cutParts: (shown, all) => `Se ven las primeras ${formats.number(shown)} de ${formats.number(all)} partes.`,

    answers: 'Respuestas dadas',
    answersText: (right, answered) =>
      `${formats.number(right)} de ${formats.plural(answered, { one: '# pregunta acertada', other: '# preguntas acertadas' })}, cada una según su última respuesta.`,
    right: 'Acertada',
    wrong: 'Fallada',
    unjudged: 'Respondida',
    unnamedQuestion: 'Pregunta sin nombre',
    yourAnswer: 'Tu respuesta',
    noAnswer: 'No se registró ninguna respuesta',
    rightAnswer: 'Respuesta correcta',
    tryNumber: (number) => `Intento ${formats.number(number)}`,
    tries: (count) => formats.plural(count, { one: '# intento', other: '# intentos' }),

    watched: 'Lo que se vio',

    evidence: 'Evidencias',
    itsStatement: 'Su Statement',
    file: (file, size) => phrase`${emphasis(file)} (${size})`,
    unnamedFile: 'Archivo sin nombre',
    download: 'Descargar',
    notHeld: 'El archivo en sí no está aquí.',
    elsewhere: 'Se guarda en',

    sharing: 'Compartido con',
    sent: (count) => formats.plural(count, { one: '# Statement enviado', other: '# Statements enviados' }),
    waiting: (count) => `${formats.number(count)} en espera`,
    notShared: 'Con nadie todavía.',
    recordedBy: 'Registrado por',
    about: 'Datos',
    link: 'Dónde está',
    id: 'Id',

    statements: 'Últimos Statements',
    allStatements: (count) => `Ver ${statements(count)}`,
  };
}
