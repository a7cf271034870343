import type { LedgerMessages } from '../en/ledger.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export function spanishLedger(formats: Formats): LedgerMessages {
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Envíos',
    lead: 'Todo lo que compartiste: con quién, cuándo, en qué forma y qué respondieron.',
    filters: 'Mostrar',
    destination: 'Destino',
    anyDestination: 'Todos los destinos',
    otherDestination: 'Un destino que quitaste',
    stateLabel: 'Estado',
    anyState: 'Cualquier estado',
    stateFilter: {
      waiting: 'En espera',
      sent: 'Enviado',
      refused: 'Rechazado o retenido',
      withdrawn: 'Retirado o cancelado',
    },
    words: 'Palabras',
    wordsHint: 'Curso, persona, actividad…',
    clearWords: 'Quitar las palabras',
    onlyShare: 'Solo una decisión',
    onlyStatement: 'Solo un Statement',
    removeShare: 'Mostrar todas las decisiones',
    removeStatement: 'Mostrar todos los Statements',
    clearFilters: 'Mostrar todo',
    total: (count) => formats.plural(count, { one: '# entrada', other: '# entradas' }),
    matching: (count) => formats.plural(count, { one: '# entrada coincide', other: '# entradas coinciden' }),
    saveCsv: 'Guardar como CSV',
    list: 'Entradas, la decisión más reciente primero',
    select: 'Seleccionar',
    selectPage: 'Seleccionar esta página',
    selected: (count) => formats.plural(count, { one: '# seleccionada', other: '# seleccionadas' }),
    clearSelection: 'Deseleccionar',
    pages: 'Páginas de los envíos',
    page: (first, last, total) => `${formats.number(first)}–${formats.number(last)} de ${formats.number(total)}`,
    previous: 'Anterior',
    next: 'Siguiente',
    beyond: 'Ya no hay nada tan abajo.',
    firstPage: 'Volver a lo más reciente',
    emptyTitle: 'Todavía no se ha compartido nada',
    emptyText: 'En cuanto compartas algo, quedará anotado aquí para siempre. Nada sale de este equipo sin ti.',
    emptyAction: 'Compartir algo',
    nothingTitle: 'Nada coincide',
    nothingText: 'Ninguna entrada cumple todos estos filtros. Prueba con menos palabras o muestra todo.',

    state: {
      waiting: 'En espera',
      sent: 'Enviado',
      refused: 'Rechazado',
      'held-back': 'Retenido',
      'being-withdrawn': 'Retirándose',
      withdrawn: 'Retirado',
      'called-off': 'Cancelado',
      'withdrawal-waiting': 'Retirada en espera',
      'withdrawal-sent': 'Retirada enviada',
      'withdrawal-refused': 'Retirada rechazada',
      'withdrawal-called-off': 'Retirada cancelada',
    },
    to: (destination) => phrase`Para ${name(destination)}`,
    decision: (kind, rule) =>
      kind === 'rule'
        ? phrase`Por tu regla ${name(rule ?? '')}`
        : kind === 'withdrawal'
          ? phrase`Retirada`
          : phrase`Elegido por ti`,
    showDecision: 'Mostrar todas las entradas de esta decisión',
    isChanged: 'En otra forma',
    heldBack: {
      unknown: 'Ya no está en el historial.',
      voided: 'Fue anulado, así que ya no cuenta.',
      'needs-version-2': 'Necesita xAPI 2.0, que allí no se habla.',
      'attachment-data': 'Un archivo que le pertenece no está aquí.',
      signed: 'Está firmado, y esta forma rompería la firma.',
      'names-me': 'Todavía te nombraría de una manera que pediste sustituir.',
      withdrawn: 'Ya se retiró de allí, y no se puede volver a enviar.',
      'from-there': 'Vino precisamente de allí.',
      sample: 'Es inventado: pertenece al historial de ejemplo.',
    },
    confirmed: (status) => phrase`Lo confirmaron (código ${String(status)}).`,
    answered: (status, words) =>
      words === ''
        ? phrase`Respondieron con el código ${String(status)}.`
        : phrase`Respondieron: ${name(words)} (código ${String(status)})`,
    notReached: (words) =>
      words === '' ? phrase`No se pudo llegar hasta allí.` : phrase`No se pudo llegar hasta allí: ${name(words)}`,
    nextTry: 'Próximo intento',

    withdraw: 'Retirar',
    withdrawCount: (count) => `Retirar ${formats.number(count)}`,
    withdrawAll: (count) => formats.plural(count, { one: 'Retirar el único enviado', other: 'Retirar los # enviados' }),
    withdrawTitle: (count, destination) =>
      destination === undefined
        ? phrase`¿Retirar ${statements(count)}?`
        : phrase`¿Retirar ${statements(count)} de ${emphasis(destination)}?`,
    withdrawText:
      'Cairn les dice, con un Statement de anulación, que esto ya no cuenta. En xAPI no se puede borrar: pueden conservar una copia. Lo que retires no se puede volver a enviar allí.',
    keepShared: 'Dejarlo compartido',
    withdrawing: (count) =>
      formats.plural(count, { one: '# retirada está en camino.', other: '# retiradas están en camino.' }),
    retry: 'Intentar de nuevo',
    retryCount: (count) => formats.plural(count, { one: 'Intentar # de nuevo', other: 'Intentar los # de nuevo' }),
    retryAll: 'Intentar de nuevo todo lo rechazado',
    retried: 'Se está intentando de nuevo.',
    leaveOut: 'Dejar fuera',
    leaveOutCount: (count) => `Dejar ${formats.number(count)} fuera`,
    leaveOutAll: 'Dejar fuera todo lo rechazado',
    leaveOutTitle: (count, destination) =>
      destination === undefined
        ? phrase`¿Dejar fuera ${statements(count)}?`
        : phrase`¿Dejar fuera ${statements(count)} para ${emphasis(destination)}?`,
    leaveOutText: 'Lo rechazado o retenido no sale, y Cairn no vuelve a preguntarte por ello.',
    keepAsking: 'Todavía no',
    leftOutNow: (count) =>
      formats.plural(count, { one: '# Statement queda fuera.', other: '# Statements quedan fuera.' }),
    anotherForm: 'Enviar en otra forma',
    openSettings: 'Abrir su configuración',
    refusedThere: (count, destination) =>
      phrase`${emphasis(destination)}: ${formats.plural(count, {
        one: '# Statement rechazado o retenido.',
        other: '# Statements rechazados o retenidos.',
      })}`,
    inTrouble: (destination) => phrase`${emphasis(destination)}: por ahora no se puede enviar nada.`,
    seeThem: 'Verlos',
    noticesTitle: 'Lo que te necesita',

    detailState: 'Estado',
    detailDestination: 'Destino',
    detailDecision: 'Decidido',
    detailSent: 'Enviado',
    detailWithdrawn: 'Retirado',
    detailCalledOff: 'Cancelado',
    detailTries: 'Intentos',
    detailAnswer: 'Su respuesta',
    detailReason: 'Motivo',
    detailForm: 'Forma',
    detailId: 'Su id allí',
    detailHash: 'SHA-256 del JSON',
    detailFiles: 'Archivos',
    noFiles: 'Ninguno',
    file: (file, size) => phrase`${name(file)} (${size})`,
    jsonSent: 'Esto es lo que salió, carácter por carácter.',
    jsonRefused: 'Esto se les envió y no lo aceptaron.',
    jsonNotSent: 'No ha salido. Esto es lo que saldría.',
    showStatement: 'Mostrarlo en el historial',
    credentialHint: 'No aceptaron la credencial. Revísala en la configuración del destino e inténtalo de nuevo.',
  };
}
