import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import type { RemovalMessages } from '../en/removal.ts';
import { nameRemoved } from '../name-removed.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishRemoval(formats: Formats): RemovalMessages {
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Borrado hace poco',
    lead: 'Lo que borras se queda aquí 30 días y puede volver tal como estaba. Después desaparece para siempre.',
    list: 'Borrado hace poco, lo más reciente primero',
    emptyTitle: 'No se ha borrado nada',
    emptyText: 'Cuando borres algo de tu historial, podrás recuperarlo desde aquí durante 30 días.',
    what: nameRemoved(formats, phrase`El historial de ejemplo`),
    count: statements,
    removedAt: 'Borrado',
    undoUntil: (day) => `Se puede recuperar hasta el ${day}`,
    undo: 'Recuperar',
    undoNamed: (name) => `Recuperar ${name}`,
    forget: 'Borrar para siempre',
    forgetNamed: (name) => `Borrar para siempre: ${name}`,
    forgetTitle: '¿Borrar esto para siempre?',
    forgetText: (count) =>
      formats.plural(count, {
        one: 'Este Statement ya no se podrá recuperar, y sus archivos se borran con él. Lo que tienen otros no cambia.',
        other:
          'Estos # Statements ya no se podrán recuperar, y sus archivos se borran con ellos. Lo que tienen otros no cambia.',
      }),
    forgotten: 'Borrado para siempre',

    dialogTitle: {
      statements: (count) => formats.plural(count, { one: '¿Borrar este Statement?', other: '¿Borrar # Statements?' }),
      experience: '¿Borrar esta experiencia?',
      period: '¿Borrar este periodo?',
    },
    goes: (count) => phrase`Se borrarían ${emphasis(statements(count))}.`,
    goesBetween: (count, first, last) => phrase`Se borrarían ${emphasis(statements(count))}, del ${first} al ${last}.`,
    goesOn: (count, day) =>
      count === 1
        ? phrase`Se borraría ${emphasis(statements(count))} del ${day}.`
        : phrase`Se borrarían ${emphasis(statements(count))} del ${day}.`,
    rows: 'Lo que se borraría, lo más reciente primero',
    more: (count) => formats.plural(count, { one: 'y # más', other: 'y # más' }),
    shared: (count) =>
      formats.plural(count, {
        one: 'Otra persona tiene # de ellos. Borrarlo aquí no lo retira allí.',
        other: 'Otros tienen # de ellos. Borrarlos aquí no los retira allí.',
      }),
    openLedger: 'Retirar en los envíos',
    waiting: (count) =>
      formats.plural(count, {
        one: '# de ellos todavía espera a ser enviado. No se enviará.',
        other: '# de ellos todavía esperan a ser enviados. No se enviarán.',
      }),
    undoHint: 'Puedes recuperarlo durante 30 días. No vuelve solo, aunque un curso lo envíe otra vez.',
    nothing: 'Aquí no hay nada que borrar.',
    tooMany: (most) =>
      `Como selección se pueden borrar ${formats.number(most)} Statements como máximo. Borra mejor un periodo o una experiencia.`,
    delete: 'Borrar',
    deleteThis: 'Borrar este Statement…',
    deleting: 'Borrando…',
    deletingMany: 'Esto tarda un momento. Puedes seguir mientras tanto.',

    removed: (count) => formats.plural(count, { one: '# Statement borrado', other: '# Statements borrados' }),
    restored: (count) => formats.plural(count, { one: '# Statement ha vuelto', other: '# Statements han vuelto' }),
    notice: 'Borrado',
    undoNotice: 'Deshacer',

    deletePeriod: 'Borrar un periodo…',
    periodTitle: 'Borrar un periodo',
    periodText: 'Todo lo que pasó en estos días. Verás qué es antes de que se borre nada.',
    from: 'Desde',
    to: 'Hasta',
    showWhatGoes: 'Ver qué se borraría',
    wrongPeriod: 'El primer día no puede ser posterior al último.',
    missingDays: 'Elige los dos días.',

    voided: 'Este Statement está anulado: ya no cuenta.',
    replaced: 'Lo has cambiado: el Statement de abajo ocupa su lugar.',
    voidedBy: 'Anulado por',
    voidedAt: 'Anulado',
    why: 'Por qué',
    noReason: 'No se indica el motivo.',
    replacement: 'En su lugar',
    showReplacement: 'Mostrar lo que ocupa su lugar',
    showVoiding: 'Mostrar el Statement que lo anula',

    removedHere: 'Has borrado este Statement aquí. Esto es lo que se envió.',
  };
}
