/** Every sentence that the shell itself says to the learner. The page has its own. */
import type { OpenProfile, TroubleChoice, TroubleKind } from './trouble.ts';

export type ShellWords = {
  readonly menu: Readonly<Record<MenuLabel, string>>;
  readonly tray: TrayWords;
  readonly trouble: Readonly<Record<TroubleKind, (facts: TroubleFacts) => TroubleWords>>;
  readonly choices: Readonly<Record<Exclude<TroubleChoice, OpenProfile>, string>>;
  /** Of a profile, whose name is empty while nobody has given it one. */
  readonly openProfile: (name: string) => string;
  /** Stands before the LRS's own sentence. */
  readonly details: string;
};

export type MenuLabel =
  | 'file'
  | 'quit'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'view'
  | 'reload'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'fullScreen';

export type TrayWords = {
  readonly open: string;
  /** How many things need the learner; more than none. */
  readonly attention: (count: number) => string;
  readonly quit: string;
};

/** What the sentences about a trouble name. */
export type TroubleFacts = { readonly port: number; readonly dataFolder: string };

type TroubleWords = {
  readonly title: string;
  /** What happened, in plain words. */
  readonly happened: string;
  /** What to do next. */
  readonly next: string;
};

export type ShellLanguage = 'en' | 'es';

/** The language of the shell's sentences for a locale such as `es-MX`. */
export function shellLanguage(locale: string): ShellLanguage {
  return /^es(?:[-_]|$)/i.test(locale) ? 'es' : 'en';
}

export const shellWords: Readonly<Record<ShellLanguage, ShellWords>> = {
  en: {
    menu: {
      file: 'File',
      quit: 'Quit Cairn',
      edit: 'Edit',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      view: 'View',
      reload: 'Reload',
      resetZoom: 'Actual size',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      fullScreen: 'Full screen',
    },
    tray: {
      open: 'Open Cairn',
      attention: (count) => (count === 1 ? '1 thing needs you' : `${count} things need you`),
      quit: 'Quit Cairn',
    },
    trouble: {
      'port-taken': ({ port }) => ({
        title: 'Another program uses Cairn’s address',
        happened: `Your courses and apps send to port ${port} of this computer, and another program has taken it.`,
        next: 'Close that program, then try again. Cairn does not move to another address by itself: your courses would no longer find it.',
      }),
      'store-in-use': ({ dataFolder }) => ({
        title: 'Your records are open in another Cairn',
        happened: `Only one Cairn at a time may work on the data folder ${dataFolder}, so that nothing is written or sent twice.`,
        next: 'Use the Cairn that is already open, or close it and try again.',
      }),
      'store-unreadable': ({ dataFolder }) => ({
        title: 'Your records could not be read',
        happened: `The file that holds your records, in ${dataFolder}, is damaged, or it is not a file of Cairn’s. Nothing in it was changed.`,
        next: 'Keep a copy of the data folder. Then put a backup in its place and try again.',
      }),
      'store-newer': () => ({
        title: 'A newer Cairn wrote your records',
        happened: 'This Cairn is older than the one that last opened your records. It left them as they are.',
        next: 'Install the newer Cairn again and open it instead of this one.',
      }),
      'data-folder-unwritable': ({ dataFolder }) => ({
        title: 'Cairn cannot write to its data folder',
        happened: `Your records are kept in ${dataFolder}, and this computer does not let Cairn write there.`,
        next: 'See that the folder is yours, that the disk is connected and that it is not full. Then try again.',
      }),
      'data-folder-missing': ({ dataFolder }) => ({
        title: 'Your records are not where they were',
        happened: `They are kept in ${dataFolder}, and that folder is not there now, or there are no records in it. Cairn has not begun new ones in their stead.`,
        next: 'If the folder is on a disk, connect that disk and try again. If you have moved it, put it back.',
      }),
      'profiles-unreadable': ({ dataFolder }) => ({
        title: 'The list of your profiles cannot be read',
        happened: `The file profiles.json in ${dataFolder} says where your records are, and it is damaged. Your records and the file were left as they are.`,
        next: 'Put a copy of the file back and try again. Without any copy, move the file away: then Cairn knows of the records in this folder alone, and begins new ones if there are none.',
      }),
      'lrs-keeps-ending': () => ({
        title: 'Cairn’s record store keeps stopping',
        happened:
          'The part of Cairn that keeps your records was started several times and stopped each time. What it had accepted is on disk.',
        next: 'Try again. If it does not help, restart the computer and see that its disk is not full.',
      }),
    },
    choices: { 'try-again': 'Try again', 'show-data-folder': 'Show data folder', quit: 'Quit' },
    openProfile: (name) => (name === '' ? 'Open my other record' : `Open “${name}”`),
    details: 'Details',
  },
  es: {
    menu: {
      file: 'Archivo',
      quit: 'Salir de Cairn',
      edit: 'Edición',
      undo: 'Deshacer',
      redo: 'Rehacer',
      cut: 'Cortar',
      copy: 'Copiar',
      paste: 'Pegar',
      selectAll: 'Seleccionar todo',
      view: 'Ver',
      reload: 'Recargar',
      resetZoom: 'Tamaño real',
      zoomIn: 'Acercar',
      zoomOut: 'Alejar',
      fullScreen: 'Pantalla completa',
    },
    tray: {
      open: 'Abrir Cairn',
      attention: (count) => (count === 1 ? '1 cosa te necesita' : `${count} cosas te necesitan`),
      quit: 'Salir de Cairn',
    },
    trouble: {
      'port-taken': ({ port }) => ({
        title: 'Otro programa usa la dirección de Cairn',
        happened: `Tus cursos y aplicaciones envían al puerto ${port} de este equipo, y otro programa lo ha ocupado.`,
        next: 'Cierra ese programa e inténtalo de nuevo. Cairn no cambia de dirección por su cuenta: tus cursos ya no lo encontrarían.',
      }),
      'store-in-use': ({ dataFolder }) => ({
        title: 'Tus registros están abiertos en otro Cairn',
        happened: `Solo un Cairn a la vez puede trabajar en la carpeta de datos ${dataFolder}, para que nada se escriba ni se envíe dos veces.`,
        next: 'Usa el Cairn que ya está abierto, o ciérralo e inténtalo de nuevo.',
      }),
      'store-unreadable': ({ dataFolder }) => ({
        title: 'No se han podido leer tus registros',
        happened: `El archivo que guarda tus registros, en ${dataFolder}, está dañado o no es de Cairn. No se ha cambiado nada en él.`,
        next: 'Guarda una copia de la carpeta de datos. Después pon una copia de seguridad en su lugar e inténtalo de nuevo.',
      }),
      'store-newer': () => ({
        title: 'Un Cairn más nuevo escribió tus registros',
        happened: 'Este Cairn es más antiguo que el último que abrió tus registros. Los ha dejado como están.',
        next: 'Instala otra vez el Cairn más nuevo y ábrelo en lugar de este.',
      }),
      'data-folder-unwritable': ({ dataFolder }) => ({
        title: 'Cairn no puede escribir en su carpeta de datos',
        happened: `Tus registros se guardan en ${dataFolder}, y este equipo no deja que Cairn escriba allí.`,
        next: 'Comprueba que la carpeta sea tuya, que el disco esté conectado y que no esté lleno. Después inténtalo de nuevo.',
      }),
      'data-folder-missing': ({ dataFolder }) => ({
        title: 'Tus registros no están donde estaban',
        happened: `Se guardan en ${dataFolder}, y esa carpeta no está ahora o no hay registros en ella. Cairn no ha empezado otros en su lugar.`,
        next: 'Si la carpeta está en un disco, conéctalo e inténtalo de nuevo. Si la has movido, devuélvela a su sitio.',
      }),
      'profiles-unreadable': ({ dataFolder }) => ({
        title: 'No se puede leer la lista de tus perfiles',
        happened: `El archivo profiles.json de ${dataFolder} dice dónde están tus registros, y está dañado. Tus registros y el archivo se han dejado como están.`,
        next: 'Devuelve una copia del archivo a su sitio e inténtalo de nuevo. Si no tienes ninguna, mueve el archivo a otro sitio: entonces Cairn solo conoce los registros de esta carpeta, y empieza otros si no los hay.',
      }),
      'lrs-keeps-ending': () => ({
        title: 'El almacén de registros de Cairn se detiene una y otra vez',
        happened:
          'La parte de Cairn que guarda tus registros se inició varias veces y se detuvo cada vez. Lo que había aceptado está en el disco.',
        next: 'Inténtalo de nuevo. Si no ayuda, reinicia el equipo y comprueba que el disco no esté lleno.',
      }),
    },
    choices: {
      'try-again': 'Intentar de nuevo',
      'show-data-folder': 'Mostrar la carpeta de datos',
      quit: 'Salir',
    },
    openProfile: (name) => (name === '' ? 'Abrir mi otro registro' : `Abrir «${name}»`),
    details: 'Detalles',
  },
};
