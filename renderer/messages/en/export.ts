import type { ExportFormat } from '../../../server/contract/exporting.ts';
import type { FileChange, FileCheck } from '../../../server/contract/signing.ts';
import { countStatements } from '../count-statements.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export type ExportMessages = ReturnType<typeof englishExport>;

/** What of a file has no name of its own. */
const parts: Readonly<Record<string, string>> = {
  'cairn-seal': 'the signature itself',
  'manifest.jws': 'the signature itself',
  HTML: 'the page around its parts',
  PDF: 'the document around its pages',
  ZIP: 'the zip around its files',
};

const nameOf = (name: string) => (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? name;

type Purpose = { readonly label: string; readonly hint: string };

export function englishExport(formats: Formats) {
  const format: Record<ExportFormat, Purpose> = {
    zip: {
      label: 'For another Cairn or LRS, complete',
      hint: 'One zip with Statements exactly as they are, files and documents. Nothing is lost on the way back.',
    },
    json: { label: 'For another LRS, Statements alone', hint: 'xAPI as one JSON array.' },
    ndjson: { label: 'For programs, one Statement a line', hint: 'xAPI as NDJSON.' },
    csv: { label: 'For a spreadsheet', hint: 'A table of experiences that Excel or LibreOffice opens (CSV).' },
    pdf: {
      label: 'To read or print (PDF)',
      hint: 'A transcript in pages, with results, who says so, and fingerprints.',
    },
    html: {
      label: 'A page for the browser',
      hint: 'One file that anybody opens without Cairn and without the Internet, with the evidence in it.',
    },
    'open-badges': {
      label: 'As digital badges (Open Badges 3.0)',
      hint: 'A credential for each experience. They say that you vouch for it yourself, and who recorded it.',
    },
    clr: {
      label: 'As one learner record (CLR 2.0)',
      hint: 'All experiences in one credential. It says that you vouch for it yourself, and who recorded it.',
    },
  };
  const verdict: Record<FileCheck['verdict'], string> = {
    intact: 'Nothing was changed since it was signed.',
    changed: 'It is not as it was when it was signed.',
    unsigned: 'It is not signed, so nothing can be checked.',
    unreadable: 'Cairn does not sign this kind of file, or it is damaged.',
  };
  const change: Record<FileChange['what'], (name: string) => ReturnType<typeof phrase>> = {
    changed: (name) => phrase`Changed: ${emphasis(nameOf(name))}`,
    missing: (name) => phrase`Missing: ${emphasis(nameOf(name))}`,
    added: (name) => phrase`Added: ${emphasis(nameOf(name))}`,
  };
  const experiences = (count: number) => formats.plural(count, { one: '# experience', other: '# experiences' });
  return {
    title: 'Export',
    lead: 'Take your record with you, or show it to somebody: in the form that they can use.',
    what: 'What',
    all: 'My whole record',
    allHint: 'With what was voided, and in the complete form also notes, collections and documents.',
    view: 'What a saved view shows',
    viewLabel: 'Saved view',
    noViews: 'Save a view in the transcript, then you can choose it here.',
    collection: 'A collection',
    collectionLabel: 'Collection',
    noCollections: 'Make a collection, then you can choose it here.',
    pickedExperiences: (count: number) =>
      formats.plural(count, { one: 'The experience that you picked', other: 'The # experiences that you picked' }),
    pickedStatements: (count: number) =>
      formats.plural(count, { one: 'The Statement that you picked', other: 'The # Statements that you picked' }),
    pickHint: 'To choose single experiences, pick them in the transcript and choose “Export” there.',
    as: 'As what',
    format,
    signed: 'Sign it with my key',
    signedHint: 'Then everybody can check that it comes from you and that nothing was changed since.',
    alwaysSigned: 'Such credentials are always signed with your key.',
    unsignedPdf:
      'A browser cannot sign what it prints. Export a page for the browser instead, or the PDF from the desktop app.',
    firstKey: 'Cairn makes your key the first time you sign something.',
    prepare: 'Prepare',
    preparing: 'Preparing…',
    ready: 'Ready to be taken',
    holds: (count: number, own: number) => `${experiences(count)} · ${countStatements(own, formats)}`,
    attachments: (count: number, size: string) =>
      formats.plural(count, { one: `# file, ${size}`, other: `# files, ${size}` }),
    documents: (count: number) => formats.plural(count, { one: '# document of an app', other: '# documents of apps' }),
    nothing: 'There is nothing in this choice to be exported.',
    tooMany: (most: number) =>
      `At most ${formats.number(most)} experiences can become credentials at once. Choose fewer.`,
    download: (name: string) => `Download ${name}`,
    print: 'Save as PDF',
    printing: 'Making the pages…',
    openPage: 'Open the page to print',
    openPageHint: 'It opens in a new tab. Print it there and choose “Save as PDF”.',
    printed: 'The PDF is saved.',
    printFailed: 'The PDF could not be made. Try again, or export a page for the browser.',
    hour: 'It can be fetched for an hour; then prepare it again.',

    key: {
      title: 'My key',
      text: 'It signs what you export. It never leaves this computer, unless you save it under a passphrase.',
      none: 'You have no key yet.',
      make: 'Make my key',
      name: 'Public name of the key',
      made: 'Made',
      saved: 'Saved',
      neverSaved: 'Not saved yet. If this computer is lost, so is the key.',
      save: 'Save under a passphrase…',
      saveTitle: 'Save my key',
      saveText: 'You get a file that only the passphrase opens. Keep it where you keep important things.',
      saveAction: 'Save',
      downloaded: 'The key is saved',
      load: 'Load a saved key…',
      loadTitle: 'Load a saved key',
      loadText: 'It takes the place of the key that is here. What you signed with the other one stays valid.',
      loadFile: 'Choose the file',
      loadFileHint: 'The file that Cairn gave you when you saved the key.',
      loadAction: 'Load',
      loaded: 'The key is loaded',
      chosen: (name: string) => phrase`Chosen: ${emphasis(name)}`,
    },

    check: {
      title: 'Check a file',
      text: 'Whether something that was exported from a Cairn is still as it was signed. Nothing leaves this computer.',
      choose: 'Choose a file',
      hint: 'Or drop it here: zip, page, PDF or credential.',
      checking: 'Checking…',
      forOthers: 'Save the page with which people without Cairn can check it',
      verdict,
      change,
      signer: 'Signed by',
      you: 'This is your key.',
      unknownSigner:
        'Whose key this is, the file itself cannot prove: ask the person for the public name of their key.',
      signedAt: 'On',
      holder: 'About',
      mostChanges: (shown: number) => `The first ${formats.number(shown)}:`,
    },
    exportSelected: 'Export',
    exportThis: 'Export',
  };
}
