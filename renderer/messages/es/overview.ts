import type { OverviewMessages } from '../en/overview.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishOverview(formats: Formats): OverviewMessages {
  return {
    title: 'Resumen',
    total: (experiences, statements) =>
      `${formats.plural(experiences, { one: '# experiencia', other: '# experiencias' })} de ${countStatements(statements, formats)}`,
    week: 'Esta semana',
    days: (count) => (count === 1 ? 'día' : 'días'),
    spent: 'de aprendizaje',
    statements: (count) => (count === 1 ? 'Statement' : 'Statements'),
    nothingThisWeek: 'Todavía nada esta semana.',
    about: (amount) => `Cerca de ${amount}`,
    more: (amount) => `${amount} más que a estas alturas de la semana pasada.`,
    less: (amount) => `${amount} menos que a estas alturas de la semana pasada.`,
    same: 'Lo mismo que a estas alturas de la semana pasada.',
    first: 'A estas alturas de la semana pasada aún no había nada.',
    nothing: 'La semana pasada también fue tranquila. Una página, un vídeo, un ejercicio: todo cuenta.',
    finished: 'Terminado',
    goingOn: 'En marcha',
    calendar: 'Tu año',
    subjects: 'Temas',
    inProgress: 'En curso',
    allInProgress: 'Todo lo que está en curso',
    nothingInProgress: 'No hay nada abierto ahora mismo. Aquí verás lo que has empezado y aún no has terminado.',
    achievements: 'Últimos logros',
    noAchievements: 'Aquí verás lo que apruebes, completes o consigas.',
    wholeTranscript: 'Todo el historial',
    sharing: 'Por compartir',
    nothingWaits: 'No hay nada en espera. Lo que decidiste compartir ya se ha enviado.',
    waiting: (count, destination) =>
      phrase`${formats.plural(count, { one: '# Statement espera', other: '# Statements esperan' })} para ${emphasis(destination)}`,
    refused: (count, destination) =>
      phrase`${formats.plural(count, { one: '# Statement rechazado o retenido', other: '# Statements rechazados o retenidos' })} para ${emphasis(destination)}`,
    seeWhy: 'Ver por qué',
    seeWaiting: 'Verlos',
    share: 'Compartir',
    isThisYou: (count) =>
      formats.plural(count, {
        one: '¿Eres tú? Aparece alguien nuevo en tu historial.',
        other: '¿Eres tú? En tu historial aparecen # personas que Cairn no conoce.',
      }),
    answer: 'Echar un vistazo',
  };
}
