import type { FileChange, FileCheck } from '../../server/contract/signing.ts';

export type CheckWords = {
  readonly language: string;
  readonly title: string;
  readonly introduction: string;
  readonly drop: string;
  readonly choose: string;
  /** Names the field for who hears it. */
  readonly file: string;
  readonly privacy: string;
  readonly checking: (name: string) => string;
  readonly verdicts: Record<FileCheck['verdict'], { readonly title: string; readonly text: string }>;
  readonly changes: Record<FileChange['what'], string>;
  /** What of a file has no name of its own. */
  readonly parts: Readonly<Record<string, string>>;
  readonly about: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly byTheirClock: string;
  readonly whoseKey: string;
  readonly tooLarge: string;
  readonly failed: string;
  readonly noSignatures: string;
};

const englishParts: Readonly<Record<string, string>> = {
  'cairn-seal': 'The signature itself',
  'manifest.jws': 'The signature itself',
  HTML: 'The page around its parts',
  PDF: 'The document around its pages',
  ZIP: 'The zip around its files',
};

export const english: CheckWords = {
  language: 'en',
  title: 'Check a signed file',
  introduction:
    'Somebody gave you a transcript that is signed with Cairn: an archive (.zip), a page (.html) or a PDF. Here you see whether anything in it was changed since it was signed.',
  drop: 'Drop the file here',
  choose: 'Choose a file…',
  file: 'File to check',
  privacy: 'The file stays on this computer: this page has no connection to anything.',
  checking: (name) => `Checking ${name} …`,
  verdicts: {
    intact: { title: 'Intact', text: 'Nothing in this file was changed since it was signed.' },
    changed: {
      title: 'Changed',
      text: 'This file is not as it was signed. Do not rely on it; ask for it again. What is different:',
    },
    unsigned: { title: 'Not signed', text: 'This file carries no signature: nothing tells whether it was changed.' },
    unreadable: {
      title: 'Not a file that can be checked here',
      text: 'This page checks archives, pages and PDFs that were signed with Cairn. The file is something else, or damaged.',
    },
  },
  changes: {
    changed: 'changed',
    missing: 'missing',
    added: 'added later',
  },
  parts: englishParts,
  about: 'About',
  signedBy: 'Signed with the key',
  signedAt: 'Signed on',
  byTheirClock: 'by the clock of whoever signed',
  whoseKey:
    'Anybody can make a key. Ask the person whether this one is theirs, in a way you trust, before you rely on it.',
  tooLarge: 'This file is too large for a browser. Cairn itself can check it: cairn verify FILE.',
  failed: 'The file could not be read. Try once more, or choose it again.',
  noSignatures:
    'This browser cannot check signatures (Ed25519). Open this page in a current Firefox, Chrome, Edge or Safari, or use Cairn itself: cairn verify FILE.',
};

const spanishParts: Readonly<Record<string, string>> = {
  'cairn-seal': 'La propia firma',
  'manifest.jws': 'La propia firma',
  HTML: 'La página, alrededor de sus partes',
  PDF: 'El documento, alrededor de sus páginas',
  ZIP: 'El zip, alrededor de sus archivos',
};

export const spanish: CheckWords = {
  language: 'es',
  title: 'Comprueba un archivo firmado',
  introduction:
    'Alguien te ha dado un historial firmado con Cairn: un archivo comprimido (.zip), una página (.html) o un PDF. Aquí ves si algo ha cambiado en él desde que se firmó.',
  drop: 'Suelta aquí el archivo',
  choose: 'Elige un archivo…',
  file: 'Archivo que se comprueba',
  privacy: 'El archivo no sale de este equipo: esta página no se conecta con nada.',
  checking: (name) => `Comprobando ${name} …`,
  verdicts: {
    intact: { title: 'Intacto', text: 'Nada ha cambiado en este archivo desde que se firmó.' },
    changed: {
      title: 'Modificado',
      text: 'Este archivo no está como se firmó. No te fíes de él; vuelve a pedirlo. Lo que es distinto:',
    },
    unsigned: { title: 'Sin firmar', text: 'Este archivo no lleva ninguna firma: nada indica si se ha cambiado.' },
    unreadable: {
      title: 'No es un archivo que se pueda comprobar aquí',
      text: 'Esta página comprueba archivos comprimidos, páginas y PDF firmados con Cairn. Este es otra cosa, o está dañado.',
    },
  },
  changes: {
    changed: 'modificado',
    missing: 'falta',
    added: 'añadido después',
  },
  parts: spanishParts,
  about: 'Trata de',
  signedBy: 'Firmado con la clave',
  signedAt: 'Firmado el',
  byTheirClock: 'según el reloj de quien firmó',
  whoseKey:
    'Cualquiera puede crear una clave. Antes de fiarte, pregunta a la persona si esta es la suya, por una vía de confianza.',
  tooLarge:
    'Este archivo es demasiado grande para un navegador. El propio Cairn puede comprobarlo: cairn verify ARCHIVO.',
  failed: 'No se ha podido leer el archivo. Inténtalo otra vez o vuelve a elegirlo.',
  noSignatures:
    'Este navegador no puede comprobar firmas (Ed25519). Abre esta página en un Firefox, Chrome, Edge o Safari actual, o usa el propio Cairn: cairn verify ARCHIVO.',
};

/** In the first language of the reader that there is; else in English. */
export function chooseWords(languages: readonly string[]): CheckWords {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return known.find((tag) => tag === 'es' || tag === 'en') === 'es' ? spanish : english;
}

/** In which form dates are told: as it is usual where the reader lives, if that is told in these words. */
export function localeOf({ language }: CheckWords, languages: readonly string[]): string {
  return languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}

/** What a part of a file is called: by its own name, where it has one. */
export function nameOfPart({ parts }: CheckWords, name: string): string {
  return (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? name;
}
