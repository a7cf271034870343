import type { StatementDetailMessages } from '../en/statement-detail.ts';
import type { Formats } from '../formats.ts';

export function spanishStatementDetail(formats: Formats): StatementDetailMessages {
  return {
    panel: 'Statement',
    close: 'Cerrar el Statement',
    who: 'Quién',
    member: 'Miembro',
    verb: 'Verbo',
    what: 'Qué',
    description: 'Descripción',
    activityType: 'Tipo de actividad',
    happened: 'Ocurrió',
    recorded: 'Guardado',
    score: 'Puntuación',
    scoreWords: (score, points) => (points === '' ? score : `${score} (${points})`),
    points: (raw, max) =>
      max === undefined
        ? formats.plural(Number(raw), { one: `${raw} punto`, other: `${raw} puntos` })
        : `${raw} de ${max}`,
    success: 'Con éxito',
    completion: 'Completado',
    yes: 'Sí',
    no: 'No',
    duration: 'Duración',
    response: 'Respuesta dada',
    partOf: 'Parte de',
    groupedWith: 'En el programa',
    recordedBy: 'Guardado por',
    authority: 'Autoridad',
    sharedWith: 'Compartido con',
    inLedger: 'Mostrar en los envíos',
    files: 'Archivos',
    unnamedFile: 'Archivo sin nombre',
    download: 'Descargar',
    downloadNamed: (file: string) => `Descargar ${file}`,
    notHeld: 'El archivo mismo no vino con él.',
    fetchedFrom: 'Traído de',
    fetchedAt: 'Traído',
    storedThere: 'Guardado allí',
    id: 'Id',
    other: 'También se guarda',
  };
}
