import type { ConnectMessages } from '../en/connect.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export function spanishConnect(): ConnectMessages {
  return {
    title: 'Conectar',
    lead: 'Un curso, un cuestionario o una aplicación guarda aquí cuando conoce dos cosas: esta dirección y una credencial.',
    endpointTitle: 'Dirección',
    endpoint: 'Endpoint',
    endpointHint: 'Funciona solo en este equipo. Con o sin barra al final.',

    credentials: 'Credenciales',
    newCredential: 'Nueva credencial',
    noCredentials:
      'Aún no hay credenciales. Crea una para cada curso o aplicación; así podrás revocarla sin tocar las demás.',
    label: 'Etiqueta',
    labelHint: 'Lo que te ayude a reconocerla, por ejemplo el nombre del curso.',
    scopes: 'Qué puede hacer',
    scope: {
      'statements/write': 'Guardar lo que aprendes',
      'statements/read/mine': 'Leer lo que guardó ella misma',
      'statements/read': 'Leer todo el historial',
      state: 'Guardar hasta dónde llegaste y continuar desde ahí',
      define: 'Decir cómo se llaman sus actividades y de qué tratan',
      profile: 'Guardar y leer preferencias, las tuyas y las de las actividades',
      'all/read': 'Leer todo, también el progreso y las preferencias guardados',
      all: 'Todo: guardar, leer y cambiar',
    },
    create: 'Crear credencial',
    created: 'Creada',
    lastUsed: 'Último uso',
    neverUsed: 'Sin usar',
    revoked: 'Revocada',
    revoke: 'Revocar',
    revokeNamed: (label) => `Revocar ${label}`,
    revokeTitle: (label) => phrase`¿Revocar ${emphasis(label)}?`,
    revokeText: 'Lo que la use ya no podrá guardar ni leer. Lo que guardó se conserva. Esto no se puede deshacer.',
    allowedSites: 'Sitios que pueden usarla desde tu navegador',
    removeSite: 'Quitar',
    removeSiteNamed: (site) => `Quitar ${site}`,
    prepare: 'Preparar',
    prepareNamed: (label) => `Preparar ${label}`,

    secretTitle: (label) => phrase`El secreto de ${emphasis(label)}`,
    secretOnce:
      'Copia el secreto ahora. Cairn solo conserva su huella y no podrá volver a mostrarlo cuando esta página se cierre o se recargue.',
    secretKept: 'Ya he guardado el secreto',

    pieces: 'Listo para pegar',
    piecesFor: 'Credencial',
    piecesNone: 'Crea primero una credencial: aquí quedará todo lo que un curso pueda pedir, listo para copiar.',
    key: 'Clave',
    secret: 'Secreto',
    secretUnknown: 'Cairn solo conserva la huella del secreto. Se mostró al crear la credencial.',
    typeSecret: 'Secreto, si lo guardaste',
    typeSecretHint: 'Completa las piezas de abajo. No se guarda.',
    needsSecret: 'Necesita el secreto. Escríbelo arriba o crea una credencial nueva.',

    launch: 'Enlace de inicio',
    launchHint: 'Abre un curso que es una página web y le dice dónde guardar y para quién.',
    content: 'Dirección del curso',
    contentHint: 'Por ejemplo https://example.org/curso/index.html',
    learnerName: 'Tu nombre',
    learnerEmail: 'Tu correo electrónico',
    launchLink: 'Enlace',
    launchNeedsAddress: 'Escribe la dirección del curso, que empieza por http:// o https://.',
    launchNeedsEmail: 'Escribe tu correo: dice de quién son estos Statements.',

    curl: 'Línea de comandos',
    curlHint: 'Guarda un Statement desde un terminal.',

    test: 'Prueba',
    testHint: 'Guarda aquí un Statement, igual que lo haría un curso.',
    sendTest: 'Enviar un Statement de prueba',
    testing: 'Enviando…',
    testNeedsWrite: 'Esta credencial no puede guardar, así que no hay nada que probar.',
    testDone: (label) => phrase`Funciona: se guardó un Statement con ${name(label)}.`,
    showInTranscript: 'Verlo en el historial',
  };
}
