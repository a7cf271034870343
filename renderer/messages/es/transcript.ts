import type { TranscriptMessages } from '../en/transcript.ts';
import type { Formats } from '../formats.ts';

export function spanishTranscript(formats: Formats): TranscriptMessages {
  return {
    title: 'Historial',
    filter: 'Filtrar',
    filterHint: 'Curso, persona, actividad…',
    clearFilter: 'Quitar el filtro',
    total: (count) => formats.plural(count, { one: '# Statement', other: '# Statements' }),
    matching: (count) => formats.plural(count, { one: '# coincide', other: '# coinciden' }),
    list: 'Statements, los más recientes primero',
    selectRow: 'Seleccionar',
    loadingRow: 'Cargando…',
    voided: 'Anulado',
    selected: (count) => formats.plural(count, { one: '# seleccionado', other: '# seleccionados' }),
    selectAll: 'Seleccionar todo',
    selectAllMatching: 'Seleccionar estos',
    clearSelection: 'Deseleccionar',
    shareSelected: (count) =>
      formats.plural(count, { one: 'Compartir # seleccionado', other: 'Compartir # seleccionados' }),
    emptyTitle: 'Aún no hay experiencias de aprendizaje',
    emptyText:
      'Todo lo que aprende puede dejar aquí una piedra. Conecte primero un curso, un cuestionario o una aplicación: basta una dirección y una credencial.',
    emptyAction: 'Conectar algo',
    nothingTitle: 'Nada coincide',
    nothingText: (filter) =>
      `Ningún Statement contiene «${filter}». Pruebe con menos palabras o solo con el comienzo de una palabra.`,
    failedTitle: 'No se pudo cargar el historial',
  };
}
