import type { ShellMessages } from '../en/shell.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export function spanishShell(formats: Formats): ShellMessages {
  return {
    skip: 'Ir al contenido',
    navigation: 'Cairn',
    overview: 'Resumen',
    transcript: 'Historial',
    collections: 'Colecciones',
    me: 'Yo',
    connect: 'Conectar',
    sources: 'Fuentes',
    share: 'Compartir',
    ledger: 'Envíos',
    import: 'Importar',
    export: 'Exportar',
    safekeeping: 'Copias',
    removed: 'Borrado hace poco',
    comingIn: 'Lo que entra',
    goingOut: 'Lo que sale',
    more: 'Más',
    add: 'Añadir',
    search: 'Buscar…',
    keys: 'Teclas',
    needsYou: (count) => formats.plural(count, { one: '# asunto te necesita', other: '# asuntos te necesitan' }),
    status: 'Estado',
    recordingAt: 'Guardando en',
    connecting: 'Conectando…',
    notRecording: 'Sin conexión',
    lost: 'Se perdió la conexión con Cairn. Intentándolo de nuevo…',
    restarting: 'Cairn está reiniciando su registro…',
    showDataFolder: 'Mostrar la carpeta de datos',
    signedOutTitle: 'No has iniciado sesión',
    signedOutText:
      'Tu historial es privado, así que esta página solo se abre desde Cairn. Abre Cairn otra vez o usa el enlace de acceso que mostró al arrancar.',
    originTitle: '¿Permitir este sitio?',
    originQuestion: (site, label) =>
      phrase`${emphasis(site)} quiere usar la credencial «${name(label)}» desde tu navegador.`,
    originHint: 'Permítelo solo si conoces el sitio y lo has abierto tú.',
    allow: 'Permitir',
    refuse: 'No permitir',
  };
}
