import type { ShareMessages } from '../en/share.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export function spanishShare(formats: Formats): ShareMessages {
  const statements = (count: number) => formats.plural(count, { one: '# Statement', other: '# Statements' });
  return {
    title: 'Compartir',
    lead: 'Envíe lo que elija al Learning Record Store de una empresa o un centro educativo. Nada sale de este equipo si usted no lo envía.',
    sendTitle: 'Enviar Statements',
    selected: (count) =>
      formats.plural(count, { one: 'Hay # Statement seleccionado.', other: 'Hay # Statements seleccionados.' }),
    noneSelected: 'Primero seleccione en el historial lo que quiere compartir.',
    goToTranscript: 'Ir al historial',
    changeSelection: 'Cambiar la selección',
    to: 'Para',
    noDestination: 'Añada un destino más abajo y elíjalo aquí.',
    preview: 'Vista previa',
    previewTitle: (destination) => phrase`Lo que saldría hacia ${emphasis(destination)}`,
    sending: (count) =>
      count === 0
        ? 'No se enviaría nada.'
        : formats.plural(count, { one: 'Se enviaría # Statement.', other: 'Se enviarían # Statements.' }),
    already: (count) =>
      formats.plural(count, {
        one: '# ya se envió allí o está en espera. No se envía dos veces.',
        other: '# ya se enviaron allí o están en espera. No se envían dos veces.',
      }),
    heldBackTitle: 'Retenidos',
    heldBack: {
      unknown: (count) => `${statements(count)}: ya no están en el historial.`,
      voided: (count) => `${statements(count)}: anulados, ya no cuentan.`,
      'needs-version-2': (count) => `${statements(count)}: necesitan xAPI 2.0, que allí no se habla.`,
      'attachment-data': (count) => `${statements(count)}: tienen archivos que todavía no se pueden enviar con ellos.`,
    },
    fieldsTitle: 'Campos que salen',
    field: 'Campo',
    fieldCount: 'Statements',
    fieldExample: 'Ejemplo',
    samplesTitle: 'Exactamente como salen',
    samplesFirst: (shown, all) => `Los primeros ${formats.number(shown)} de ${formats.number(all)}.`,
    send: (count, destination) => phrase`Enviar ${statements(count)} a ${name(destination)}`,
    sent: (count) => `${statements(count)} en camino.`,
    sharesTitle: 'Enviado hasta ahora',
    noShares: 'Todavía no se ha compartido nada.',
    shareTitle: (count, destination) => phrase`${statements(count)} para ${emphasis(destination)}`,
    progress: (done, all) => `${formats.number(done)} de ${formats.number(all)} enviados`,
    withdrawn: (count) => formats.plural(count, { one: '# cancelado', other: '# cancelados' }),
    showDeliveries: 'Mostrar cada Statement',
    hideDeliveries: 'Ocultar cada Statement',
    retry: 'Intentarlo ahora',
    cancel: 'Cancelar lo que espera',
    cancelTitle: '¿Cancelar lo que aún espera?',
    cancelText: 'Lo que aún espera no sale de este equipo. Lo enviado sigue enviado.',
    keep: 'Seguir esperando',
  };
}
