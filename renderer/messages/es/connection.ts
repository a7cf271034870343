import type { ConnectionMessages } from '../en/connection.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishConnection(formats: Formats): ConnectionMessages {
  return {
    address: 'Dirección',
    addressHint: 'El endpoint que le dieron, como https://lrs.example.org/xapi',
    login: 'Cómo se identifica allí',
    loginKind: {
      basic: 'Con una clave y un secreto',
      bearer: 'Con un token',
      oauth2: 'Con un id de cliente y un secreto que obtienen un token (OAuth)',
    },
    key: { basic: 'Clave', oauth2: 'Id de cliente' },
    secret: { basic: 'Secreto', bearer: 'Token', oauth2: 'Secreto de cliente' },
    secretUnchanged: 'Déjelo vacío para conservar el que tiene.',
    secretNeeded: 'Escríbalo otra vez: sin ello no se envía a otra dirección ni con otro nombre.',
    tokenAddress: 'Dirección para tokens',
    tokenAddressHint: 'Como https://login.example.org/oauth/token',
    tokenScope: 'Alcance (scope)',
    tokenScopeHint: 'Solo si le dieron uno.',
    allowUnencrypted: 'Enviarlo sin cifrar',
    allowUnencryptedHint:
      'Otros en el camino podrían leer y cambiar lo que va y viene, y leer el secreto. Hágalo solo en una red de confianza.',
    test: 'Probar la conexión',
    testing: 'Probando…',
    testFirst: 'Pruebe la conexión antes de guardar.',
    connected: (versions) => `Conectado. Hablan xAPI ${formats.list(versions)}.`,
    mended: (address) => phrase`La dirección que funciona es ${emphasis(address)}.`,
    unencrypted: 'La conexión no va cifrada: otros en la red podrían leer lo que va hacia allí y el secreto.',
    outcome: {
      'invalid-address': 'Esto no es una dirección web. Debe empezar por https://.',
      unreachable: 'No hay conexión con ellos.',
      'not-an-lrs': 'Algo responde, pero no es un Learning Record Store. Compruebe la dirección.',
      'credential-refused': 'No aceptan esta identificación. Copie otra vez cada una de sus partes.',
      'token-refused':
        'La dirección para tokens no dio ninguno. Compruébela, y también el id de cliente y el secreto; a veces hace falta un alcance.',
      moved:
        'Dicen que ahora tienen otra dirección. Pregúnteles si es correcta y escríbala usted mismo en el campo de arriba.',
      unencrypted:
        'Esta dirección no va cifrada y lleva a otro equipo. Pídales una que empiece por https://; si no la tienen, puede permitirlo con la casilla de arriba.',
      'version-unsupported': 'Solo hablan versiones de xAPI que Cairn no conoce.',
      'secret-unreadable': 'El secreto ya no se puede leer en este equipo. Escríbalo otra vez.',
    },
    notPermitted: {
      send: 'Aceptan la identificación, pero no puede guardar. Pídales una que pueda.',
      fetch: 'Aceptan la identificación, pero no puede leer. Pídales una que pueda.',
    },
    reason: {
      'name-unknown': 'Nadie conoce este nombre. Compruebe si la dirección está bien escrita.',
      refused:
        'Allí no responde nadie. Compruebe la dirección; si es correcta, puede que estén parados: inténtelo más tarde.',
      'timed-out': 'No respondieron a tiempo. Inténtelo más tarde; si sigue así, pregúnteles.',
      'cut-off': 'La conexión se cortó antes de que respondieran. Inténtelo más tarde.',
      'certificate-expired':
        'Su certificado ha caducado, así que no se puede saber quién responde. Dígaselo: tienen que renovarlo.',
      'certificate-untrusted':
        'Su certificado no lo firma nadie en quien este equipo confíe, así que no se puede saber quién responde. Pídales una dirección con un certificado público.',
      'certificate-other-name':
        'Su certificado es de otro nombre: quizá responde otro. Compruebe la dirección o pídales la correcta.',
      'certificate-other': 'Algo no va bien con su certificado, así que no se puede saber quién responde. Dígaselo.',
      'not-encrypted':
        'Responden, pero sin cifrar. Compruebe si la dirección debería empezar por http://, o pregúnteles.',
      offline: 'Este equipo no está conectado a la red. Conéctelo.',
      other: 'La red no dice más que esto.',
    },
    theirWords: 'Sus palabras:',
    details: 'Detalles:',
    newAddress: 'La dirección que indican:',
  };
}
