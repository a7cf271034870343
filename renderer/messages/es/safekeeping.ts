import { countStatements } from '../count-statements.ts';
import type { SafekeepingMessages } from '../en/safekeeping.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishSafekeeping(formats: Formats): SafekeepingMessages {
  return {
    title: 'Copias y almacenamiento',
    lead: 'Tu registro es solo tuyo, así que nadie más puede salvarlo. Cairn hace copias de seguridad y recupera una cuando la necesitas.',
    backups: 'Copias de seguridad',
    off: 'No se hacen copias por sí solas.',
    on: 'Se hace una copia cada día en que algo haya cambiado.',
    last: 'Copia más reciente',
    none: 'Todavía no se ha hecho ninguna copia.',
    now: 'Hacer una copia ahora',
    making: (percent) => `Haciendo una copia: ${percent}`,
    made: 'La copia está hecha y comprobada',
    failed: 'La última copia no se pudo hacer.',
    reason: {
      'folder-missing':
        'La carpeta de las copias no está. Conecta el disco en el que se encuentra o elige otra carpeta.',
      'folder-unwritable': 'Cairn no puede escribir en la carpeta de las copias. Elige otra carpeta.',
      'disk-full': 'No queda sitio en la carpeta de las copias. Libera espacio o elige otra carpeta.',
      'no-passphrase':
        'La frase de contraseña ya no se puede leer en este equipo. Escríbela otra vez en los ajustes de abajo.',
      'not-verified':
        'Se escribió una copia, pero al leerla no era igual. Se descartó; puede que el disco esté fallando.',
      failed: 'Algo falló mientras se hacía la copia.',
    },
    list: 'Copias en la carpeta',
    encrypted: 'Cifrada',
    restoreThis: 'Recuperar…',
    restoreNamed: (name) => `Recuperar ${name}`,

    settings: 'Ajustes de las copias',
    isOn: 'Hacer copias por sí solo',
    isOnHint: 'Mientras Cairn funciona, una vez al día, sin detener nada.',
    folder: 'Carpeta para las copias',
    folderHint: 'Lo mejor es otro disco: uno externo, o una carpeta que se sincroniza.',
    keep: 'Cuántas se conservan',
    days: 'Días',
    weeks: 'Semanas',
    months: 'Meses',
    keepHint: 'La más reciente de cada día, semana y mes. Las más antiguas se borran.',
    encrypt: 'Cifrar las copias con una frase de contraseña',
    encryptHint: 'Quien encuentre una copia no podrá leerla.',
    newPassphrase: 'Usar otra frase',
    save: 'Guardar',
    saved: 'Los ajustes están guardados',
    unsaved: 'Has cambiado algo que no está guardado.',

    restore: 'Recuperar',
    restoreText: 'Trae de vuelta una copia. Ves qué ocuparía el lugar de qué antes de que ocurra nada.',
    restoreFile: 'Elegir una copia',
    restoreFileHint: 'De un disco externo o de otro equipo. O recupera una de la lista de arriba.',
    receiving: (percent) => `Recibiendo: ${percent}`,
    restoreTitle: (name) => phrase`¿Recuperar ${emphasis(name)}?`,
    passphrase: 'Frase de contraseña de esta copia',
    look: 'Mirar qué hay dentro',
    looking: 'Mirando qué hay dentro…',
    whatComes: 'Lo que habría',
    whatIs: 'Lo que hay ahora',
    madeAt: 'Hecha',
    madeBy: (version) => `por Cairn ${version}`,
    holds: (statements, attachments, documents) =>
      formats.list([
        countStatements(statements, formats),
        ...(attachments > 0 ? [formats.plural(attachments, { one: '# archivo', other: '# archivos' })] : []),
        ...(documents > 0
          ? [formats.plural(documents, { one: '# documento de una aplicación', other: '# documentos de aplicaciones' })]
          : []),
      ]),
    statements: (count) => countStatements(count, formats),
    newest: 'El más reciente',
    lost: (count) =>
      formats.plural(count, {
        one: '# Statement de tu registro no está en esta copia. Desaparecería de tu registro.',
        other: '# Statements de tu registro no están en esta copia. Desaparecerían de tu registro.',
      }),
    nothingLost: 'Todo lo que hay en tu registro está también en esta copia.',
    aside: 'Lo que hay ahora se aparta, no se borra: lo encuentras abajo, en «Apartado».',
    confirm: 'Recuperar',
    restarting: 'Cairn se ausenta un momento',
    restartingText: 'La copia ocupa su lugar. Esta página vuelve por sí sola.',

    storage: 'Almacenamiento',
    where: 'Dónde está todo',
    whereText: 'Tu registro está solo en este equipo, en estos sitios:',
    record: 'Registro',
    recordText: 'Los Statements, los archivos, tus notas y los ajustes.',
    keys: 'Claves',
    keysIn: {
      keychain: 'El llavero de tu sistema protege la clave de tus secretos.',
      'key file': 'La clave de tus secretos es el archivo secrets.key, en la carpeta del registro.',
    },
    otherComputer: 'Para pasar a otro equipo: haz una copia, instala Cairn allí y recupérala.',
    showFolder: 'Mostrar la carpeta',
    move: 'Mover a otra carpeta…',
    moveTitle: 'Mover el registro a otra carpeta',
    moveText:
      'Cairn se ausenta un momento: copia todo en la carpeta nueva, lo compara y solo entonces lo quita de aquí. Si algo sale mal, todo se queda donde está. Mientras tanto, las actividades no pueden guardar.',
    moveFolder: 'Carpeta nueva',
    moveFolderHint: (folder) => `La ruta completa de una carpeta vacía o de una nueva. Ahora es ${folder}.`,
    synchronized:
      'No elijas una carpeta que se sincroniza, como las de Dropbox, OneDrive o iCloud: mientras Cairn está abierto, podrían dañar el registro. Las copias de seguridad sí están bien ahí.',
    moveAction: 'Mover',
    moving: 'El registro está en camino',
    movingTo: (folder) =>
      phrase`Todo se copia en ${emphasis(folder)} y se compara. Con un registro grande tarda minutos. Deja el equipo encendido; esta página vuelve por sí sola.`,
    moved: (folder) => phrase`El registro está ahora en ${emphasis(folder)}.`,
    notMoved: 'No se pudo mover el registro. Está donde estaba y no se ha perdido nada.',
    part: {
      statements: 'Statements',
      search: 'Índice de búsqueda',
      experiences: 'Experiencias',
      documents: 'Documentos de aplicaciones',
      attachments: 'Archivos',
      copies: 'Copias antiguas',
      free: 'Espacio libre dentro del almacén',
      other: 'Ajustes, listas y lo último que se ha escrito',
    },
    partName: 'Parte',
    size: 'Tamaño',
    sum: (size, free) => `${size} en total. En el disco quedan libres ${free}.`,
    check: 'Comprobar el registro',
    checking: 'Comprobando cada Statement y cada archivo…',
    sound: 'Todo está en orden.',
    unsound: 'Algo no está bien en el almacén. Haz una copia de la carpeta y recupera después una copia de seguridad.',
    looked: (statements, attachments, documents) =>
      `Se miraron ${formats.list([
        countStatements(statements, formats),
        formats.plural(attachments, { one: '# archivo', other: '# archivos' }),
        formats.plural(documents, { one: '# documento', other: '# documentos' }),
      ])}.`,
    findings: 'Lo que se encontró',
    compact: 'Devolver el espacio libre',
    compacting: 'Compactando el almacén…',
    compacted: 'El almacén está compactado',
    asides: 'Apartado',
    asidesText:
      'Almacenes que fueron reemplazados por una copia, y copias de antes de una actualización. Bórralos cuando no los necesites.',
    deleteAside: 'Borrar',
    deleteAsideNamed: (name) => `Borrar ${name}`,
    deleteAsideTitle: (name) => phrase`¿Borrar ${emphasis(name)} para siempre?`,
    deleteAsideText: 'No se puede recuperar.',
  };
}
