import type { ProblemMessages } from '../en/problems.ts';

export function spanishProblems(): ProblemMessages {
  return {
    byType: {
      'malformed-json': 'Cairn no pudo leer lo que envió esta página. Recárguela e inténtelo de nuevo.',
      'invalid-encoding': 'El texto contiene caracteres que no se pueden guardar. Escríbalo en lugar de pegarlo.',
      'wrong-content-type': 'Cairn no pudo leer lo que envió esta página. Recárguela e inténtelo de nuevo.',
      'invalid-statement': 'El Statement no sigue el estándar xAPI, así que no se guardó.',
      'attachment-data-missing': 'Falta un archivo que acompaña al Statement. Envíelo de nuevo con el archivo.',
      'invalid-attachment': 'Un archivo que acompaña al Statement no es el que este nombra. Envíelo de nuevo.',
      'invalid-signature': 'La firma del Statement no le corresponde, así que no se guardó.',
      'malformed-multipart': 'El Statement y los archivos llegaron en una forma ilegible. Envíelos de nuevo.',
      'unknown-parameter': 'Esta página y Cairn no se entienden. Recargue la página.',
      'missing-parameter': 'Esta página y Cairn no se entienden. Recargue la página.',
      'invalid-parameter': 'Esta página y Cairn no se entienden. Recargue la página.',
      'unsupported-version': 'Aquí no se habla esta versión de xAPI. Use 1.0.3 o 2.0.0.',
      'invalid-request': 'Algo en el formulario no es correcto. Revise cada campo e inténtelo de nuevo.',
      'precondition-missing':
        'Antes de guardar esto hay que mirar si ya existe. Cárguelo primero y después guárdelo otra vez.',
      'document-not-mergeable': 'A lo que está guardado aquí no se le puede añadir nada. Guárdelo entero de nuevo.',
      'not-authenticated': 'La clave o el secreto no son correctos. Cópielos otra vez o cree una credencial nueva.',
      'credential-revoked': 'Esta credencial está revocada. Cree una nueva.',
      'not-signed-in': 'Esta ventana no tiene sesión. Abra Cairn otra vez o use el enlace de acceso que mostró.',
      'scope-missing': 'Esta credencial no tiene permiso para eso. Cree una que lo tenga.',
      'origin-not-allowed': 'Este sitio todavía no puede usar la credencial. Permítalo cuando Cairn pregunte.',
      'not-found': 'Esto ya no está aquí. Recargue la página para ver lo que hay.',
      'method-not-allowed': 'Esta página y Cairn no se entienden. Recargue la página.',
      'statement-conflict': 'Ya se guarda otro Statement con el mismo id, así que este no se guardó.',
      'document-conflict': 'Aquí ya hay algo guardado y no se reemplazó. Cárguelo primero y después guárdelo otra vez.',
      'precondition-failed':
        'Esto cambió entretanto, así que no se guardó nada. Cárguelo de nuevo y después guárdelo otra vez.',
      'body-too-large': 'Es más de lo que Cairn acepta de una vez. Envíelo en partes más pequeñas.',
      'batch-too-large': 'Son más Statements de los que Cairn acepta de una vez. Elija menos.',
      'foreign-host': 'Cairn solo responde en este equipo. Ábralo con la dirección que mostró.',
      'destination-secret-unreadable':
        'El secreto de este destino ya no se puede leer en este equipo. Edite el destino y escríbalo otra vez.',
      'destination-elsewhere':
        'Este destino ya ha recibido Statements suyos, así que no puede pasar a ser otro servidor. Añada el otro servidor como un destino nuevo.',
      'destination-known': 'Ya tiene este destino: la misma dirección con la misma clave. Edite ese, o use otra clave.',
      'store-busy':
        'Otro programa tiene ocupado el registro de Cairn, así que no se guardó nada. Inténtelo de nuevo en un momento.',
      'disk-full': 'El disco está lleno, así que no se guardó nada. Libere espacio e inténtelo de nuevo.',
    },
    unexpected: 'Algo falló dentro de Cairn. No se perdió nada; inténtelo de nuevo.',
    incident: (incident) => `Si lo comunica, mencione ${incident}: esa línea del registro de Cairn explica más.`,
    unreachable: 'Cairn no responde. Compruebe que sigue abierto; esta página vuelve por sí sola.',
  };
}
