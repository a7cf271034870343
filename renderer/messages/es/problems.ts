import { largestFile } from '../../../server/contract/largest-file.ts';
import type { ProblemMessages } from '../en/problems.ts';
import type { Formats } from '../formats.ts';

export function spanishProblems(formats: Formats): ProblemMessages {
  return {
    byType: {
      'malformed-json': 'Cairn no pudo leer lo que envió esta página. Recárgala e inténtalo de nuevo.',
      'invalid-encoding': 'El texto contiene caracteres que no se pueden guardar. Escríbelo en lugar de pegarlo.',
      'wrong-content-type': 'Cairn no pudo leer lo que envió esta página. Recárgala e inténtalo de nuevo.',
      'invalid-statement': 'El Statement no sigue el estándar xAPI, así que no se guardó.',
      'attachment-data-missing': 'Falta un archivo que acompaña al Statement. Envíalo de nuevo con el archivo.',
      'invalid-attachment': 'Un archivo que acompaña al Statement no es el que este nombra. Envíalo de nuevo.',
      'invalid-signature': 'La firma del Statement no le corresponde, así que no se guardó.',
      'malformed-multipart': 'El Statement y los archivos llegaron en una forma ilegible. Envíalos de nuevo.',
      'unknown-parameter': 'Esta página y Cairn no se entienden. Recarga la página.',
      'missing-parameter': 'Esta página y Cairn no se entienden. Recarga la página.',
      'invalid-parameter': 'Esta página y Cairn no se entienden. Recarga la página.',
      'unsupported-version': 'Aquí no se habla esta versión de xAPI. Usa 1.0.3 o 2.0.0.',
      'invalid-request': 'Algo en el formulario no es correcto. Revisa cada campo e inténtalo de nuevo.',
      'precondition-missing':
        'Antes de guardar esto hay que mirar si ya existe. Cárgalo primero y después guárdalo otra vez.',
      'document-not-mergeable': 'A lo que está guardado aquí no se le puede añadir nada. Guárdalo entero de nuevo.',
      'not-authenticated': 'La clave o el secreto no son correctos. Cópialos otra vez o crea una credencial nueva.',
      'credential-revoked': 'Esta credencial está revocada. Crea una nueva.',
      'not-signed-in': 'Esta ventana no tiene sesión. Abre Cairn otra vez o usa el enlace de acceso que mostró.',
      'scope-missing': 'Esta credencial no tiene permiso para eso. Crea una que lo tenga.',
      'origin-not-allowed': 'Este sitio todavía no puede usar la credencial. Permítelo cuando Cairn pregunte.',
      'not-found': 'Esto ya no está aquí. Recarga la página para ver lo que hay.',
      'method-not-allowed': 'Esta página y Cairn no se entienden. Recarga la página.',
      'statement-conflict': 'Ya se guarda otro Statement con el mismo id, así que este no se guardó.',
      'document-conflict': 'Aquí ya hay algo guardado y no se reemplazó. Cárgalo primero y después guárdalo otra vez.',
      'removal-changed':
        'Entretanto llegó o desapareció algo, así que no se borró nada. Mira lo que se borraría ahora y decide de nuevo.',
      'file-gone': 'Un archivo que elegiste ya no se conserva. Quítalo del formulario y elígelo de nuevo.',
      'precondition-failed':
        'Esto cambió entretanto, así que no se guardó nada. Cárgalo de nuevo y después guárdalo otra vez.',
      'body-too-large': 'Es más de lo que Cairn acepta de una vez. Envíalo en partes más pequeñas.',
      'batch-too-large': 'Son más Statements de los que Cairn acepta de una vez. Elige menos.',
      'file-too-large': `Un archivo ocupa más de ${formats.number(largestFile / 1024 ** 3)} GB, que es lo máximo que Cairn guarda de cada uno. Elige uno más pequeño.`,
      'foreign-host': 'Cairn solo responde en este equipo. Ábrelo con la dirección que mostró.',
      'destination-secret-unreadable':
        'El secreto de este destino ya no se puede leer en este equipo. Edita el destino y escríbelo otra vez.',
      'destination-elsewhere':
        'Este destino ya ha recibido Statements tuyos, así que no puede pasar a ser otro servidor. Añade el otro servidor como un destino nuevo.',
      'destination-known':
        'Ya tienes este destino: la misma dirección con la misma clave. Edita ese, o usa otra clave.',
      'key-file-unreadable': 'Este no es el archivo de una clave de firma. Elige el que Cairn te guardó.',
      'signing-key-unreadable':
        'Tu clave de firma ya no se puede leer en este equipo. Carga el archivo en el que la guardaste, o crea una clave nueva.',
      'format-not-signable':
        'Un archivo de este tipo no tiene sitio para una firma. Elige el archivo completo, una página o un PDF, o déjalo sin firma.',
      'folder-missing':
        'Esa carpeta no existe. Escribe su ruta completa, como /home/ana/Documentos, y conecta su disco si está en otro.',
      'folder-not-empty':
        'En esa carpeta ya hay algo. Elige una vacía, o escribe el nombre de una nueva dentro de ella.',
      'folder-overlaps':
        'En esa carpeta hay un registro, o la carpeta está dentro de una de Cairn. Elige una que esté aparte.',
      'folder-unwritable':
        'Cairn no puede escribir ahí. Da la ruta completa de una carpeta que sea tuya; la que la contiene ya tiene que existir.',
      'profile-known': 'Ya tienes un perfil con ese nombre o en esa carpeta. Elige otro.',
      'profile-is-open': 'Este perfil está abierto. Abre antes otro.',
      'profile-unopenable':
        'Este perfil no se puede abrir ahora, así que no se ha cambiado nada. Comprueba que su carpeta esté ahí y que ningún otro Cairn lo tenga abierto.',
      'printing-failed': 'No se pudo crear el PDF. Elige una página: cualquier navegador puede imprimirla.',
      'backup-unreadable':
        'Este archivo no se puede restaurar: no es una copia de seguridad de Cairn, o se dañó después de hacerla. Elige otra copia.',
      'backup-newer':
        'Esta copia de seguridad la hizo un Cairn más nuevo. Instala el Cairn más reciente en este equipo y restáurala después.',
      'passphrase-missing': 'Hace falta una frase de contraseña. Escríbela e inténtalo otra vez.',
      'passphrase-wrong':
        'No es la frase de contraseña con la que se cifró. Escríbela otra vez; las mayúsculas cuentan.',
      'store-busy':
        'Otro programa tiene ocupado el registro de Cairn, así que no se guardó nada. Inténtalo de nuevo en un momento.',
      'disk-full': 'El disco está lleno, así que no se guardó nada. Libera espacio e inténtalo de nuevo.',
    },
    unexpected: 'Algo falló dentro de Cairn. No se perdió nada; inténtalo de nuevo.',
    incident: (incident) => `Si lo comunicas, menciona ${incident}: esa línea del registro de Cairn explica más.`,
    unreachable: 'Cairn no responde. Comprueba que sigue abierto; esta página vuelve por sí sola.',
  };
}
