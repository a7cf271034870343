import type { ImportMessages } from '../en/import.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishImport(formats: Formats): ImportMessages {
  const statements = (count: number) => countStatements(count, formats);
  return {
    title: 'Importar',
    lead: 'Trae lo que tienes en otros sitios: registros, insignias, certificados, listas. Ves qué es antes de que se añada nada.',
    choose: 'Elegir archivos',
    chooseHint:
      'O suéltalos en cualquier parte de esta ventana. Registros xAPI (JSON, NDJSON, zip), tablas (CSV), insignias (PNG, SVG, JSON) y otras credenciales.',
    back: 'Todas las importaciones',
    filesOf: 'Archivos',
    history: 'Lo que ha entrado',
    historyEmpty: 'Todavía no se ha importado nada.',
    files: (first, others) =>
      others === 0 ? first : formats.plural(others, { one: `${first} y # más`, other: `${first} y # más` }),
    noFiles: 'Ningún archivo',
    open: (name) => `Abrir la importación de ${name}`,
    state: {
      receiving: 'Recibiendo los archivos',
      reading: 'Mirando qué hay',
      asking: 'Necesita tu ayuda',
      ready: 'Te espera',
      storing: 'Añadiendo',
      stopped: 'Detenida',
      done: 'Añadida',
      failed: 'No se puede usar',
      undone: 'Retirada',
    },
    format: {
      statements: 'Statements',
      ndjson: 'Statements, uno por línea',
      multipart: 'Statements con sus archivos',
      archive: 'Archivo de Cairn',
      zip: 'Zip',
      csv: 'Tabla',
      badge: 'Insignia o credencial',
      unknown: 'Desconocido',
    },
    reason: {
      'not-utf-8': 'No es un texto que se pueda leer (no es UTF-8). Guarda el archivo como UTF-8 y elígelo de nuevo.',
      'not-json': 'Está dañado: no se puede leer como JSON. Consíguelo otra vez de donde viene.',
      'not-a-statement': 'Es JSON, pero no es un Statement.',
      'invalid-statement': 'Este Statement no sigue el estándar xAPI. Puede corregirlo quien hizo el archivo.',
      'id-taken': 'Otro Statement tiene el mismo id: ese se queda y este se deja fuera.',
      'cut-off': 'El archivo termina a la mitad. Consíguelo otra vez de donde viene.',
      'more-elsewhere':
        'Esto es una página de una respuesta: el LRS del que viene tiene más Statements. Guarda también las páginas siguientes, o tráelas de allí.',
      'empty-file': 'El archivo está vacío.',
      'unknown-format':
        'Cairn no conoce este tipo de archivo. Lo que demuestra puedes añadirlo a mano, con el archivo como prueba: «Añadir», arriba.',
      'web-page':
        'Es una página web, quizá una página de acceso que se guardó en lugar del archivo. Inicia sesión allí y descárgalo de nuevo.',
      'unsafe-zip':
        'Este zip podría hacer daño: nombra lugares fuera de sí mismo o se despliega en mucho más de lo que contiene. No se leyó nada de él.',
      'broken-zip': 'Este zip está dañado. Consíguelo otra vez de donde viene.',
      'encrypted-zip': 'Este zip pide una contraseña. Descomprímelo y elige los archivos que contiene.',
      'too-large': 'Ocupa más de lo que Cairn acepta.',
      'wrong-hash': 'No es el archivo que nombra el Statement: se cambió o se confundió con otro.',
      'attachment-missing': 'Falta un archivo que pertenece al Statement.',
      'attachment-unused': 'Ningún Statement nombra este archivo, así que se deja fuera.',
      'wrong-digest': 'Esta parte del archivo se cambió después de hacerlo.',
      'no-credential-in-picture': 'En esta imagen no hay ninguna insignia: es solo la imagen.',
      'only-an-address':
        'La imagen solo contiene la dirección de una insignia. Cairn no descarga nada: descarga tú la insignia misma.',
      'nothing-earned': 'Describe una insignia o a quien la emite. Nadie ha obtenido nada en ello.',
      'not-a-credential': 'No es una insignia ni una credencial que Cairn conozca.',
      'no-title': 'Nada dice qué se hizo.',
      'no-date': 'No hay fecha.',
      'impossible-date': 'Esa fecha no existe.',
      'no-result': 'Dice que no se hizo nada.',
      'uneven-row': 'Esta fila tiene más o menos celdas que columnas tiene la tabla.',
      'disk-full': 'El disco está lleno. Libera espacio y continúa después.',
      'file-changed': 'El archivo ya no está, o no es el que se examinó. Impórtalo otra vez.',
      interrupted: 'Cairn se cerró a la mitad. Lo que se añadió se queda, y se puede continuar.',
    },
    gone: 'Esta importación ya no está',
    goneText: 'Se olvidó, o el enlace no es correcto.',

    drop: {
      title: 'Suelta para importar',
      text: 'Cairn mira qué es. No se añade nada antes de que lo hayas visto.',
    },
    tooLarge: (size) => `Se pueden importar como mucho ${size} de una vez. Elige menos archivos, o más pequeños.`,

    sending: 'Los archivos van de camino a Cairn.',
    sent: (percent) => `${percent} recibido`,
    incomplete: 'No llegaron todos los archivos: la página se cerró a la mitad. Elígelos de nuevo.',
    callOff: 'Cancelar',
    forget: 'Olvidar esta importación',
    forgetHint: 'Nada de ella está en tu registro.',
    forgotten: 'La importación se ha olvidado',
    reading: (percent) => `Mirando qué hay: ${percent}`,
    storing: (percent) => `Añadiendo: ${percent}`,
    progress: 'Progreso',
    stop: 'Detener',
    goOn: 'Continuar',

    found: 'Lo que se encontró',
    allNew: (count) =>
      count === 1
        ? phrase`${emphasis(statements(count))}, nuevo.`
        : phrase`${emphasis(statements(count))}, todos nuevos.`,
    someNew: (count, fresh) =>
      phrase`${statements(count)}, ${emphasis(formats.plural(fresh, { one: '# nuevo', other: '# nuevos' }))}.`,
    noneNew: (count) => phrase`${statements(count)}, nada nuevo: ya está todo en tu registro.`,
    nothing: 'Nada de ello se puede añadir a tu registro.',
    added: (fresh) =>
      fresh === 1
        ? phrase`Se añadió ${emphasis(statements(fresh))} a tu registro.`
        : phrase`Se añadieron ${emphasis(statements(fresh))} a tu registro.`,
    addedSoFar: (fresh) => phrase`Por ahora hay ${emphasis(statements(fresh))} en tu registro.`,
    undoneText: 'Lo que trajo esta importación se ha retirado.',
    facts: {
      present: (count) =>
        formats.plural(count, { one: '# ya está en tu registro', other: '# ya están en tu registro' }),
      different: (count) =>
        formats.plural(count, {
          one: '# tiene el id de otro Statement de tu registro; ese se queda',
          other: '# tienen los ids de otros Statements de tu registro; esos se quedan',
        }),
      removed: (count) =>
        formats.plural(count, {
          one: '# lo borraste tú y se queda fuera',
          other: '# los borraste tú y se quedan fuera',
        }),
      attachments: (count) => formats.plural(count, { one: 'viene con # archivo', other: 'vienen con # archivos' }),
      documents: (count) =>
        formats.plural(count, { one: '# documento de una aplicación', other: '# documentos de aplicaciones' }),
      badges: (count) => formats.plural(count, { one: '# insignia o credencial', other: '# insignias y credenciales' }),
      problems: (count) => formats.plural(count, { one: '# no se puede usar', other: '# no se pueden usar' }),
    },
    add: (count) => (count === 0 ? 'Añadir a mi registro' : `Añadir ${formats.number(count)} a mi registro`),
    show: 'Mostrar en el historial',
    undo: 'Retirar',
    undoTitle: '¿Retirar esta importación?',
    undoText: (count) =>
      formats.plural(count, {
        one: '# Statement pasa a «Borrado hace poco». Durante 30 días se puede recuperar.',
        other: '# Statements pasan a «Borrado hace poco». Durante 30 días se pueden recuperar.',
      }),
    undone: 'La importación se retiró de tu registro',

    problems: (count) =>
      formats.plural(count, { one: 'Lo que no se puede usar (#)', other: 'Lo que no se puede usar (#)' }),
    problemsFirst: (shown) => `Los primeros ${formats.number(shown)}:`,
    line: (line) => `línea ${formats.number(line)}`,
    rows: 'Los primeros que se añadirían',
    badges: 'Insignias y credenciales',
    badgesFirst: (shown) => `Las primeras ${formats.number(shown)}:`,
    kinds: { badge: 'Insignia', credential: 'Credencial', 'learner-record': 'Expediente de aprendizaje' },
    table: 'La tabla',
    tableUnderstood: 'Cómo se entienden las columnas',
    tableText: 'Cairn recuerda tus respuestas para tablas como esta.',

    watched: {
      title: 'Carpeta vigilada',
      text: 'Pon archivos en esta carpeta, por ejemplo una sincronizada, y Cairn te los ofrece aquí. Nunca los añade por su cuenta.',
      none: 'No se vigila ninguna carpeta.',
      folder: 'Carpeta',
      folderHint: 'Su ruta completa en el equipo donde funciona Cairn.',
      watch: 'Vigilar',
      stop: 'Dejar de vigilar',
      watching: (folder) => phrase`Vigilando ${emphasis(folder)}`,
    },
  };
}
