import type { ConnectionMessages } from '../en/connection.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishConnection(formats: Formats): ConnectionMessages {
  return {
    address: 'Dirección',
    addressHint: 'El endpoint que te dieron, como https://lrs.example.org/xapi',
    login: 'Cómo te identificas allí',
    loginKind: {
      basic: 'Con una clave y un secreto',
      bearer: 'Con un token',
      oauth2: 'Con un id de cliente y un secreto que obtienen un token (OAuth)',
    },
    key: { basic: 'Clave', oauth2: 'Id de cliente' },
    secret: { basic: 'Secreto', bearer: 'Token', oauth2: 'Secreto de cliente' },
    secretUnchanged: 'Déjalo vacío para conservar el que tiene.',
    secretNeeded: 'Escríbelo otra vez: sin ello no se envía a otra dirección ni con otro nombre.',
    tokenAddress: 'Dirección para tokens',
    tokenAddressHint: 'Como https://login.example.org/oauth/token',
    tokenScope: 'Alcance (scope)',
    tokenScopeHint: 'Solo si te dieron uno.',
    allowUnencrypted: 'Enviarlo sin cifrar',
    allowUnencryptedHint:
      'Otros en el camino podrían leer y cambiar lo que va y viene, y leer el secreto. Hazlo solo en una red de confianza.',
    test: 'Probar la conexión',
    testing: 'Probando…',
    testFirst: 'Prueba la conexión antes de guardar.',
    connected: (versions) => `Conectado. Hablan xAPI ${formats.list(versions)}.`,
    mended: (address) => phrase`La dirección que funciona es ${emphasis(address)}.`,
    unencrypted: 'La conexión no va cifrada: otros en la red podrían leer lo que va hacia allí y el secreto.',
    outcome: {
      'invalid-address': 'Esto no es una dirección web. Debe empezar por https://.',
      unreachable: 'No hay conexión con ellos.',
      'not-an-lrs': 'Algo responde, pero no es un Learning Record Store. Comprueba la dirección.',
      'credential-refused': 'No aceptan esta identificación. Copia otra vez cada una de sus partes.',
      'token-refused':
        'La dirección para tokens no dio ninguno. Compruébala, y también el id de cliente y el secreto; a veces hace falta un alcance.',
      moved: 'Dicen que ahora tienen otra dirección. Pregúntales si es correcta y escríbela tú en el campo de arriba.',
      unencrypted:
        'Esta dirección no va cifrada y lleva a otro equipo. Pídeles una que empiece por https://; si no la tienen, puedes permitirlo con la casilla de arriba.',
      'version-unsupported': 'Solo hablan versiones de xAPI que Cairn no conoce.',
      'secret-unreadable': 'El secreto ya no se puede leer en este equipo. Escríbelo otra vez.',
    },
    notPermitted: {
      send: 'Aceptan la identificación, pero con ella no se puede guardar. Pídeles una que pueda.',
      fetch: 'Aceptan la identificación, pero con ella no se puede leer. Pídeles una que pueda.',
    },
    reason: {
      'name-unknown': 'Nadie conoce este nombre. Comprueba si la dirección está bien escrita.',
      refused:
        'Allí no responde nadie. Comprueba la dirección; si es correcta, puede que estén parados: inténtalo más tarde.',
      'timed-out': 'No respondieron a tiempo. Inténtalo más tarde; si sigue así, pregúntales.',
      'cut-off': 'La conexión se cortó antes de que respondieran. Inténtalo más tarde.',
      'certificate-expired':
        'Su certificado ha caducado, así que no se puede saber quién responde. Díselo: tienen que renovarlo.',
      'certificate-untrusted':
        'Su certificado no lo firma nadie en quien este equipo confíe, así que no se puede saber quién responde. Pídeles una dirección con un certificado público.',
      'certificate-other-name':
        'Su certificado es de otro nombre: quizá responde otro. Comprueba la dirección o pídeles la correcta.',
      'certificate-other': 'Algo no va bien con su certificado, así que no se puede saber quién responde. Díselo.',
      'not-encrypted':
        'Responden, pero sin cifrar. Comprueba si la dirección debería empezar por http://, o pregúntales.',
      offline: 'Este equipo no está conectado a la red. Conéctalo.',
      other: 'La red no dice más que esto.',
    },
    theirWords: 'Sus palabras:',
    details: 'Detalles:',
    newAddress: 'La dirección que indican:',
  };
}
