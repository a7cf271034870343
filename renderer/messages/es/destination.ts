import type { DestinationMessages } from '../en/destination.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishDestination(formats: Formats): DestinationMessages {
  return {
    title: 'Destinos',
    add: 'Añadir destino',
    addTitle: 'Nuevo destino',
    editTitle: 'Editar destino',
    none: 'Aún no hay destinos. Añade el Learning Record Store de una empresa o un centro educativo; te darán una dirección y una identificación.',
    name: 'Nombre',
    nameHint: 'Por ejemplo la empresa o el centro.',
    nameFirst: 'Ponle un nombre y podrás guardarlo.',
    kindTitle: 'Qué es',
    kind: {
      employer: 'Empresa',
      school: 'Centro educativo',
      certification: 'Entidad certificadora',
      other: 'Otro',
    },
    testNamed: (name) => `Probar la conexión con ${name}`,
    save: 'Guardar',
    saveAnyway: 'Guardar de todos modos',
    edit: 'Editar',
    editNamed: (name) => `Editar ${name}`,
    remove: 'Quitar',
    removeNamed: (name) => `Quitar ${name}`,
    removeTitle: (name) => phrase`¿Quitar ${emphasis(name)}?`,
    removeText:
      'Cairn olvida su dirección y su secreto. Lo que aún espera no se envía; lo que enviaste allí se queda allí. La lista de envíos también se queda.',
    trouble: {
      unreachable: 'No se puede enviar nada: no se llega hasta allí.',
      'credential-refused':
        'No se puede enviar nada: ya no aceptan la identificación. Compruébala o pídeles una nueva.',
      'token-refused':
        'No se puede enviar nada: la dirección para tokens no dio ninguno. Comprueba el id de cliente y el secreto, o pide otros.',
      'not-permitted': 'No se puede enviar nada: no dejan guardar con esta identificación. Pídeles una que pueda.',
      'not-an-lrs':
        'No se puede enviar nada: lo que responde allí no es un Learning Record Store. Comprueba la dirección.',
      moved: 'No se puede enviar nada: dicen que ahora tienen otra dirección. Pregúntales si es correcta.',
      busy: 'Están ocupados y piden esperar. Seguirá por sí solo.',
      unencrypted:
        'No se puede enviar nada: la dirección no va cifrada. Pide una que empiece por https://, o permítelo.',
      'secret-unreadable': 'El secreto ya no se puede leer en este equipo. Escríbelo otra vez.',
    },
    since: 'Desde',
    nextAttempt: 'Próximo intento',
    checkSettings: 'Revisar los datos',
    tryNow: 'Intentarlo ahora',
    tryNowNamed: (name) => `Intentarlo ahora con ${name}`,
    waiting: (count) => `${formats.number(count)} en espera`,
    sent: (count) => formats.plural(count, { one: '# enviado', other: '# enviados' }),
    refused: (count) => formats.plural(count, { one: '# rechazado', other: '# rechazados' }),
    refusedLink: (count) =>
      formats.plural(count, { one: '# rechazado: ver por qué', other: '# rechazados: ver por qué' }),
    withdrawn: (count) => formats.plural(count, { one: '# retirado', other: '# retirados' }),
    working: 'Enviando',
    progress: (perSecond, left) =>
      left === undefined
        ? 'Casi listo'
        : `${formats.number(perSecond < 1 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond))} por segundo, quedan unos ${left}`,
    lastSuccess: 'Último envío',
    neverSent: 'Todavía no se envió nada',
    ledger: 'Envíos',
    ledgerNamed: (name) => `Envíos a ${name}`,
    pause: 'Pausar',
    pauseNamed: (name) => `Pausar ${name}`,
    paused: 'En pausa',
    pausedText: 'Lo decidido espera aquí hasta que continúes.',
    goOn: 'Continuar',
    continueNamed: (name) => `Continuar con ${name}`,
    stop: 'Dejar de compartir',
    stopNamed: (name) => `Dejar de compartir con ${name}`,
    stopTitle: (name) => phrase`¿Dejar de compartir con ${emphasis(name)}?`,
    stopRules: 'No va nada más hacia allí, y terminan las reglas que comparten con este destino.',
    stopWaiting: (count) =>
      formats.plural(count, {
        one: '# que aún espera se cancela. No sale de este equipo.',
        other: '# que aún esperan se cancelan. No salen de este equipo.',
      }),
    stopLedger: 'La lista de envíos se queda: qué enviaste, cuándo y qué respondieron.',
    stopUndo: 'Más tarde puedes volver a compartir con este destino. Las reglas no vuelven por sí solas.',
    withdraw: (count) =>
      formats.plural(count, {
        one: 'Retirar también el Statement que enviaste',
        other: 'Retirar también los # Statements que enviaste',
      }),
    withdrawHint:
      'Por cada uno reciben un aviso de que ya no cuenta. xAPI no tiene borrado: pueden conservar una copia y quizá ya la usaron. Lo retirado no se puede volver a enviar allí.',
    stopAndWithdraw: 'Dejar de compartir y retirar',
    stopped: 'Dejaste de compartir',
    stoppedText: (withdrawing) =>
      withdrawing === 0
        ? 'No va nada más hacia allí.'
        : formats.plural(withdrawing, {
            one: 'Solo falta que llegue # retirada.',
            other: 'Solo falta que lleguen # retiradas.',
          }),
    takeUp: 'Volver a compartir',
    takeUpNamed: (name) => `Volver a compartir con ${name}`,
    secretsIn: {
      keychain: 'Tus secretos están cifrados; el llavero de tu sistema protege la clave.',
      'key file':
        'Tus secretos están cifrados con un archivo de clave en la carpeta de datos de Cairn. Quien pueda leer tus archivos en este equipo también podría leerlos.',
    },
  };
}
