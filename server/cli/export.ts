import { resolve } from 'node:path';
import type { Export, ExportFormat, NewExport } from '../contract/exporting.ts';
import { exportFormats } from '../contract/exporting.ts';
import { Problem } from '../contract/problem.ts';
import { isLanguageTag } from '../contract/xapi/language-tag.ts';
import { findChromium } from '../portability/paper/find-chromium.ts';
import { printWithChromium } from '../portability/paper/print-with-chromium.ts';
import { sealPdf } from '../portability/signing/seal-file.ts';
import { UsageError, chosenFolder, dataOption, readArguments } from './arguments.ts';
import type { OpenExports } from './open-exports.ts';
import { openExports } from './open-exports.ts';
import { refuseToReplace, writeToOutput, writeWhole } from './write-out.ts';

const options = {
  ...dataOption,
  format: { type: 'string' },
  out: { type: 'string' },
  collection: { type: 'string' },
  language: { type: 'string', multiple: true },
  signed: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Formats of one line after the other, that another program may read while they are written. */
const flowing: readonly ExportFormat[] = ['json', 'ndjson'];

/** `cairn export`. Works while a server has the store open. */
export async function runExport(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values } = readArguments(args, options);
  const format = readFormat(values.format);
  const { out } = values;
  if (out === undefined) throw new UsageError('Name the file with --out.');
  if (out === '-' && !flowing.includes(format)) {
    throw new UsageError(`Only ${flowing.join(' and ')} can be written to standard output.`);
  }
  const file = resolve(out);
  if (out !== '-') refuseToReplace(file, values.force === true);
  const dataFolder = chosenFolder(values, defaultFolder);
  const opened = openExports({ dataFolder, sqliteBinding: process.env['CAIRN_SQLITE_BINDING'] });
  try {
    const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const made = await opened.exports.make({
      choice: values.collection === undefined ? { what: 'all' } : { what: 'collection', id: values.collection },
      format,
      isSigned: values.signed === true,
      zone: timeZone,
      languages: readLanguages(values.language ?? [locale]),
    });
    let missing: readonly string[] = [];
    const octets = octetsOf(opened, made, (lost) => (missing = lost));
    if (out === '-') return await writeToOutput(octets);
    await writeWhole(file, octets);
    for (const sha2 of missing) process.stderr.write(`The attachment ${sha2} is lost or damaged on the disk.\n`);
    process.stdout.write(values.json ? `${JSON.stringify({ file, ...counts(made), missing })}\n` : sayWhat(file, made));
  } finally {
    await opened.close();
  }
}

async function* octetsOf(
  { exports, getSigner, holder }: OpenExports,
  made: Export,
  onMissing: (missing: readonly string[]) => void,
): AsyncGenerator<Uint8Array, void> {
  const octets = exports.read(made.id, onMissing);
  if (made.format !== 'pdf') return yield* octets;
  const chromium = findChromium(process.env);
  if (chromium === undefined) {
    throw new Problem(
      'printing-failed',
      'To make a PDF Cairn needs Chromium, Chrome or Edge, and found none. Install one or name it in CAIRN_CHROMIUM, or take --format html and print that page from a browser.',
    );
  }
  const printed = await printWithChromium({ chromium, page: octets, language: made.languages[0] ?? 'en' });
  yield made.isSigned ? await sealPdf(printed, holder, getSigner()) : printed;
}

function counts({ statements, experiences, attachments, documents }: Export) {
  return { statements, experiences, attachments, documents };
}

function sayWhat(file: string, { statements, experiences, attachments, documents }: Export): string {
  return [
    `The export is in ${file}`,
    `Statements: ${statements}, experiences: ${experiences}, attachments: ${attachments}, documents: ${documents}.`,
    '',
  ].join('\n');
}

function readFormat(text: string | undefined): NewExport['format'] {
  const known = exportFormats.find((format) => format === text);
  if (known !== undefined) return known;
  const given = text === undefined ? '' : `, not "${text}"`;
  throw new UsageError(`Say with --format what it shall be: ${exportFormats.join(', ')}${given}.`);
}

function readLanguages(tags: readonly string[]): readonly string[] {
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong === undefined) return tags;
  throw new UsageError(`"${wrong}" is no language tag such as es or en-GB.`);
}
