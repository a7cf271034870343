import { countStatements } from '../count-statements.ts';
import type { ExportMessages } from '../en/export.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

const parts: Readonly<Record<string, string>> = {
  'cairn-seal': 'la propia firma',
  'manifest.jws': 'la propia firma',
  HTML: 'la página, alrededor de sus partes',
  PDF: 'el documento, alrededor de sus páginas',
  ZIP: 'el zip, alrededor de sus archivos',
};

const nameOf = (name: string) => (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? name;

export function spanishExport(formats: Formats): ExportMessages {
  const experiences = (count: number) => formats.plural(count, { one: '# experiencia', other: '# experiencias' });
  return {
    title: 'Exportar',
    lead: 'Llévate tu registro o enséñaselo a alguien, en la forma que le sirva.',
    what: 'Qué',
    all: 'Todo mi registro',
    allHint: 'Con lo anulado y, en la forma completa, también notas, colecciones y documentos.',
    view: 'Lo que muestra una vista guardada',
    viewLabel: 'Vista guardada',
    noViews: 'Guarda una vista en el historial y podrás elegirla aquí.',
    collection: 'Una colección',
    collectionLabel: 'Colección',
    noCollections: 'Crea una colección y podrás elegirla aquí.',
    pickedExperiences: (count) =>
      formats.plural(count, { one: 'La experiencia que elegiste', other: 'Las # experiencias que elegiste' }),
    pickedStatements: (count) =>
      formats.plural(count, { one: 'El Statement que elegiste', other: 'Los # Statements que elegiste' }),
    pickHint: 'Para elegir experiencias sueltas, márcalas en el historial y elige allí «Exportar».',
    as: 'En qué forma',
    format: {
      zip: {
        label: 'Para otro Cairn u otro LRS, completo',
        hint: 'Un zip con los Statements tal como son, archivos y documentos. Al volver a entrar no se pierde nada.',
      },
      json: { label: 'Para otro LRS, solo los Statements', hint: 'xAPI como una lista JSON.' },
      ndjson: { label: 'Para programas, un Statement por línea', hint: 'xAPI como NDJSON.' },
      csv: { label: 'Para una hoja de cálculo', hint: 'Una tabla de experiencias que abre Excel o LibreOffice (CSV).' },
      pdf: {
        label: 'Para leer o imprimir (PDF)',
        hint: 'Un historial en páginas, con resultados, quién lo dice y huellas digitales.',
      },
      html: {
        label: 'Una página para el navegador',
        hint: 'Un solo archivo que cualquiera abre sin Cairn y sin Internet, con las pruebas dentro.',
      },
      'open-badges': {
        label: 'Como insignias digitales (Open Badges 3.0)',
        hint: 'Una credencial por cada experiencia. Dicen que respondes tú de ello, y quién lo registró.',
      },
      clr: {
        label: 'Como un único expediente (CLR 2.0)',
        hint: 'Todas las experiencias en una credencial. Dice que respondes tú de ello, y quién lo registró.',
      },
    },
    signed: 'Firmarlo con mi clave',
    signedHint: 'Así cualquiera puede comprobar que viene de ti y que nada se cambió después.',
    alwaysSigned: 'Estas credenciales se firman siempre con tu clave.',
    unsignedPdf:
      'Un navegador no puede firmar lo que imprime. Exporta una página para el navegador, o el PDF desde la aplicación de escritorio.',
    firstKey: 'Cairn crea tu clave la primera vez que firmas algo.',
    prepare: 'Preparar',
    preparing: 'Preparando…',
    ready: 'Listo para llevar',
    holds: (count, own) => `${experiences(count)} · ${countStatements(own, formats)}`,
    attachments: (count, size) => formats.plural(count, { one: `# archivo, ${size}`, other: `# archivos, ${size}` }),
    documents: (count) =>
      formats.plural(count, { one: '# documento de una aplicación', other: '# documentos de aplicaciones' }),
    nothing: 'En esta selección no hay nada que exportar.',
    tooMany: (most) =>
      `Como mucho ${formats.number(most)} experiencias pueden convertirse en credenciales a la vez. Elige menos.`,
    download: (name) => `Descargar ${name}`,
    print: 'Guardar como PDF',
    printing: 'Haciendo las páginas…',
    openPage: 'Abrir la página para imprimir',
    openPageHint: 'Se abre en otra pestaña. Imprímela allí y elige «Guardar como PDF».',
    printed: 'El PDF está guardado.',
    printFailed: 'No se pudo hacer el PDF. Inténtalo de nuevo, o exporta una página para el navegador.',
    hour: 'Se puede recoger durante una hora; después prepáralo otra vez.',

    key: {
      title: 'Mi clave',
      text: 'Firma lo que exportas. Nunca sale de este equipo, salvo que la guardes con una frase de contraseña.',
      none: 'Todavía no tienes clave.',
      make: 'Crear mi clave',
      name: 'Nombre público de la clave',
      made: 'Creada',
      saved: 'Guardada',
      neverSaved: 'Sin guardar todavía. Si se pierde este equipo, se pierde la clave.',
      save: 'Guardar con una frase de contraseña…',
      saveTitle: 'Guardar mi clave',
      saveText: 'Recibes un archivo que solo se abre con la frase. Guárdalo donde guardas lo importante.',
      saveAction: 'Guardar',
      downloaded: 'La clave está guardada',
      load: 'Cargar una clave guardada…',
      loadTitle: 'Cargar una clave guardada',
      loadText: 'Ocupa el lugar de la clave que hay aquí. Lo que firmaste con la otra sigue siendo válido.',
      loadFile: 'Elegir el archivo',
      loadFileHint: 'El archivo que te dio Cairn cuando guardaste la clave.',
      loadAction: 'Cargar',
      loaded: 'La clave está cargada',
      chosen: (name) => phrase`Elegido: ${emphasis(name)}`,
    },

    check: {
      title: 'Comprobar un archivo',
      text: 'Si algo que se exportó de un Cairn sigue tal como se firmó. Nada sale de este equipo.',
      choose: 'Elegir un archivo',
      hint: 'O suéltalo aquí: zip, página, PDF o credencial.',
      checking: 'Comprobando…',
      forOthers: 'Guarda la página con la que lo pueden comprobar quienes no tienen Cairn',
      verdict: {
        intact: 'Nada se ha cambiado desde que se firmó.',
        changed: 'No está como cuando se firmó.',
        unsigned: 'No está firmado, así que no se puede comprobar nada.',
        unreadable: 'Cairn no firma este tipo de archivos, o está dañado.',
      },
      change: {
        changed: (name) => phrase`Cambiado: ${emphasis(nameOf(name))}`,
        missing: (name) => phrase`Falta: ${emphasis(nameOf(name))}`,
        added: (name) => phrase`Añadido: ${emphasis(nameOf(name))}`,
      },
      signer: 'Firmado por',
      you: 'Es tu clave.',
      unknownSigner:
        'De quién es esta clave, el archivo no lo puede demostrar: pide a la persona el nombre público de su clave.',
      signedAt: 'El',
      holder: 'Sobre',
      mostChanges: (shown) => `Los primeros ${formats.number(shown)}:`,
    },
    exportSelected: 'Exportar',
    exportThis: 'Exportar',
  };
}
