import type { DestinationMessages } from '../en/destination.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishDestination(formats: Formats): DestinationMessages {
  return {
    title: 'Destinos',
    add: 'Añadir destino',
    addTitle: 'Nuevo destino',
    editTitle: 'Editar destino',
    none: 'Aún no hay destinos. Añada el Learning Record Store de una empresa o un centro educativo; le darán una dirección, una clave y un secreto.',
    name: 'Nombre',
    nameHint: 'Por ejemplo la empresa o el centro.',
    address: 'Dirección',
    addressHint: 'El endpoint que le dieron, como https://lrs.example.org/xapi',
    key: 'Clave',
    secret: 'Secreto',
    secretUnchanged: 'Déjelo vacío para conservar el que tiene.',
    secretNeeded: 'Escriba otra vez el secreto: hace falta si cambia la dirección o la clave.',
    test: 'Probar la conexión',
    testNamed: (name) => `Probar la conexión con ${name}`,
    testing: 'Probando…',
    testFirst: 'Pruebe la conexión antes de guardar.',
    save: 'Guardar',
    saveAnyway: 'Guardar de todos modos',
    edit: 'Editar',
    editNamed: (name) => `Editar ${name}`,
    remove: 'Quitar',
    removeNamed: (name) => `Quitar ${name}`,
    removeTitle: (name) => phrase`¿Quitar ${emphasis(name)}?`,
    removeText:
      'Cairn olvida su dirección y su secreto. Lo que aún espera no se envía; lo que envió allí se queda allí.',
    connected: (versions) => `Conectado. Hablan xAPI ${formats.list(versions)}.`,
    mended: (address) => phrase`La dirección que funciona es ${emphasis(address)}.`,
    unencrypted: 'La conexión no va cifrada: otros en la red podrían leer lo que envía y el secreto.',
    outcome: {
      'invalid-address': 'Esto no es una dirección web. Debe empezar por https://.',
      unreachable: 'Allí no responde nadie. Compruebe la dirección y su conexión.',
      'not-an-lrs': 'Algo responde, pero no es un Learning Record Store. Compruebe la dirección.',
      'credential-refused': 'No aceptan esta clave y este secreto. Cópielos otra vez.',
      'not-permitted': 'Aceptan la clave, pero no puede guardar. Pídales una que pueda.',
      'version-unsupported': 'Solo hablan versiones de xAPI que Cairn no conoce.',
      'secret-unreadable': 'El secreto ya no se puede leer en este equipo. Escríbalo otra vez.',
    },
    trouble: {
      unreachable: 'No se puede enviar nada: no se llega hasta allí.',
      'credential-refused': 'No se puede enviar nada: rechazaron la clave o el secreto. Edite este destino.',
      'not-permitted': 'No se puede enviar nada: no dejan guardar con esta clave. Pídales una que pueda.',
      'not-an-lrs':
        'No se puede enviar nada: lo que responde allí no es un Learning Record Store. Compruebe la dirección.',
      busy: 'Están ocupados y piden esperar.',
      'secret-unreadable': 'El secreto ya no se puede leer en este equipo. Edite este destino y escríbalo otra vez.',
    },
    theirWords: 'Sus palabras:',
    details: 'Detalles:',
    nextAttempt: 'Próximo intento',
    waiting: (count) => `${formats.number(count)} en espera`,
    sent: (count) => formats.plural(count, { one: '# enviado', other: '# enviados' }),
    refused: (count) => formats.plural(count, { one: '# rechazado', other: '# rechazados' }),
    lastSuccess: 'Último envío',
    neverSent: 'Todavía no se envió nada',
    secretsIn: {
      keychain: 'Sus secretos están cifrados; el llavero de su sistema protege la clave.',
      'key file':
        'Sus secretos están cifrados con un archivo de clave en la carpeta de datos de Cairn. Quien pueda leer sus archivos en este equipo también podría leerlos.',
    },
  };
}
