import type { ShellMessages } from '../en/shell.ts';
import type { Formats } from '../formats.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export function spanishShell(formats: Formats): ShellMessages {
  return {
    skip: 'Ir al contenido',
    navigation: 'Cairn',
    transcript: 'Historial',
    connect: 'Conectar',
    share: 'Compartir',
    ledger: 'Envíos',
    sources: 'Fuentes',
    needsYou: (count) =>
      formats.plural(count, { one: '# asunto requiere su atención', other: '# asuntos requieren su atención' }),
    status: 'Estado',
    recordingAt: 'Guardando en',
    connecting: 'Conectando…',
    notRecording: 'Sin conexión',
    lost: 'Se perdió la conexión con Cairn. Intentándolo de nuevo…',
    restarting: 'Cairn está reiniciando su registro…',
    showDataFolder: 'Mostrar la carpeta de datos',
    signedOutTitle: 'No ha iniciado sesión',
    signedOutText:
      'Su historial es privado, así que esta página solo se abre desde Cairn. Abra Cairn otra vez o use el enlace de acceso que mostró al arrancar.',
    originTitle: '¿Permitir este sitio?',
    originQuestion: (site, label) =>
      phrase`${emphasis(site)} quiere usar la credencial «${name(label)}» desde su navegador.`,
    originHint: 'Permítalo solo si conoce el sitio y lo ha abierto usted.',
    allow: 'Permitir',
    refuse: 'No permitir',
  };
}
