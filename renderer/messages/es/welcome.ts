import type { WelcomeMessages } from '../en/welcome.ts';
import type { Formats } from '../formats.ts';

export function spanishWelcome(formats: Formats): WelcomeMessages {
  return {
    title: 'Pon tu primera piedra',
    text: 'Cursos, vídeos, libros, exámenes, práctica: todo lo que aprendes puede dejar aquí una piedra, y el montón es tuyo. Tres formas de empezar, cada una en menos de un minuto.',
    sampleTitle: 'Echa antes un vistazo',
    sampleText:
      'Un año de aprendizaje inventado enseña lo que Cairn sabe hacer. No se comparte nunca y se quita con un clic.',
    sampleAction: 'Probar el historial de ejemplo',
    byHandTitle: 'Añade algo a mano',
    byHandText: 'Un libro que leíste, una charla a la que fuiste, una hora de piano. Basta una frase.',
    byHandAction: 'Añadir algo',
    connectTitle: 'Conecta un curso o una aplicación',
    connectText:
      'Desde entonces se guarda aquí por sí solo. Solo hacen falta una dirección y una credencial, listas para copiar.',
    connectAction: 'Conectar algo',
    sampleIn: (statements) =>
      formats.plural(statements, {
        one: 'El historial de ejemplo está dentro: # Statement.',
        other: 'El historial de ejemplo está dentro: # Statements.',
      }),
    sampleNotice: 'Este historial es un ejemplo: inventado, y no se comparte nunca.',
    sampleRemove: 'Quitarlo',
    sampleRemoved: 'El historial de ejemplo ya no está.',
  };
}
