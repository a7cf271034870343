import type { ShareMessages } from '../en/share.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';
import { saySize } from '../size.ts';

export function spanishShare(formats: Formats): ShareMessages {
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Compartir',
    lead: 'Envía lo que elijas al Learning Record Store de una empresa o un centro educativo. Nada sale de este equipo si tú no lo decides.',
    sendTitle: 'Enviar Statements',
    what: 'Qué',
    picked: 'Lo seleccionado en el historial',
    selected: (count) =>
      formats.plural(count, { one: 'Hay # Statement seleccionado.', other: 'Hay # Statements seleccionados.' }),
    noneSelected: 'Todavía no hay nada seleccionado.',
    goToTranscript: 'Ir al historial',
    changeSelection: 'Cambiar la selección',
    matching: 'Todo lo que coincida',
    matchingHint: 'Un curso, un periodo, ciertas palabras: lo registrado hasta ahora.',
    to: 'Para',
    noDestination: 'Añade un destino más abajo y elígelo aquí.',
    pickFirst: 'Selecciona antes algo en el historial, o elige todo lo que coincida.',
    preview: 'Vista previa',
    previewTitle: (destination) => phrase`Lo que saldría hacia ${emphasis(destination)}`,
    renewed: 'La vista previa era demasiado antigua y se hizo de nuevo. Mírala otra vez antes de enviar.',
    sending: (count) =>
      count === 0
        ? 'No se enviaría nada.'
        : formats.plural(count, { one: 'Se enviaría # Statement.', other: 'Se enviarían # Statements.' }),
    already: (count) =>
      formats.plural(count, {
        one: '# ya se envió allí o está en espera. No se envía dos veces.',
        other: '# ya se enviaron allí o están en espera. No se envían dos veces.',
      }),
    inForm: (form) => phrase`En esta forma: ${form}.`,
    changed: (count) =>
      formats.plural(count, {
        one: '# sale distinto de como se guarda.',
        other: '# salen distintos de como se guardan.',
      }),
    namedAsKept: (count) =>
      formats.plural(count, {
        one: '# Statement no nombra a nadie que Cairn sepa que eres tú, así que quien figura en él no cambia. Si eres tú, dilo donde eliges quién eres allí.',
        other:
          '# Statements no nombran a nadie que Cairn sepa que eres tú, así que quien figura en ellos no cambia. Si eres tú, dilo donde eliges quién eres allí.',
      }),
    attachments: (count, bytes) =>
      `${formats.plural(count, { one: 'Lo acompaña # archivo', other: 'Lo acompañan # archivos' })}, ${saySize(bytes, formats)}.`,
    heldBackTitle: 'Retenidos',
    heldBack: {
      unknown: (count) => `${statements(count)}: ya no están en el historial.`,
      voided: (count) => `${statements(count)}: anulados, ya no cuentan.`,
      'needs-version-2': (count) => `${statements(count)}: con algo que solo tiene xAPI 2.0, que allí no se habla.`,
      'attachment-data': (count) =>
        `${statements(count)}: con archivos que no están aquí, así que no se pueden enviar.`,
      signed: (count) => `${statements(count)}: firmados; esta forma rompería la firma. Envíalos tal como están.`,
      'names-me': (count) =>
        `${statements(count)}: aún te nombrarían con una de tus propias identidades. Deja fuera a otras personas o envíalos tal como están.`,
      withdrawn: (count) => `${statements(count)}: retirados de allí antes. Eso no se puede deshacer.`,
      'from-there': (count) => `${statements(count)}: procedentes de allí, así que allí no falta nada.`,
      sample: (count) => `${statements(count)}: inventados, del historial de ejemplo, que no se comparte nunca.`,
    },
    leaveOutInstead: {
      'version-2': 'Dejar fuera lo que solo tiene xAPI 2.0',
      attachments: 'Enviarlos sin archivos',
    },
    fieldsTitle: 'Campo por campo',
    field: 'Campo',
    fieldCount: 'Statements',
    fieldChange: 'En el camino',
    fieldChanges: { kept: 'Se queda', changed: 'Cambia', 'left-out': 'Se deja fuera' },
    fieldExample: 'Ejemplo',
    statementsTitle: 'Cada Statement',
    statementsHint: 'Cada línea dice lo que pasó como tú lo conoces. Ábrela para ver exactamente lo que sale.',
    isChanged: 'Cambiado',
    asItLeaves: 'Como sale',
    asKept: 'Como se guarda',
    files: 'Archivos',
    file: (contentType, bytes) => `${contentType}, ${saySize(bytes, formats)}`,
    page: (first, last, total) => `${formats.number(first)}–${formats.number(last)} de ${formats.number(total)}`,
    previous: 'Anterior',
    next: 'Siguiente',
    pages: 'Páginas de Statements',
    send: (count, destination) => phrase`Enviar ${statements(count)} a ${name(destination)}`,
    sent: (count) => `${statements(count)} en camino.`,
    sharesTitle: 'Enviado hasta ahora',
    noShares: 'Todavía no se ha compartido nada.',
    shareTitle: (count, destination) => phrase`${statements(count)} para ${emphasis(destination)}`,
    ruleTitle: (rule, count, destination) =>
      phrase`${statements(count)} para ${emphasis(destination)} por la regla «${name(rule)}»`,
    withdrawalTitle: (count, destination) => phrase`Retirada de ${statements(count)} de ${emphasis(destination)}`,
    progress: (done, all) => `${formats.number(done)} de ${formats.number(all)} enviados`,
    preparing: (count) => `${formats.number(count)} en preparación`,
    withdrawn: (count) => formats.plural(count, { one: '# retirado o cancelado', other: '# retirados o cancelados' }),
    calledOff: (count) => formats.plural(count, { one: '# cancelado', other: '# cancelados' }),
    showDeliveries: 'Mostrar cada Statement',
    cancel: 'Cancelar lo que espera',
    cancelTitle: '¿Cancelar lo que aún espera?',
    cancelText: 'Lo que aún espera no sale de este equipo. Lo enviado sigue enviado.',
    keep: 'Seguir esperando',
  };
}
