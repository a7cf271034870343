import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { ExportChoice, ExportFormat, NewExport } from '../../contract/exporting.ts';
import { exportFormats } from '../../contract/exporting.ts';
import { Problem } from '../../contract/problem.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { isLanguageTag } from '../../contract/xapi/language-tag.ts';
import type { Exports } from '../../portability/export/exports.ts';
import type { ApiFunctions } from '../api-routes.ts';
import { readRecordFilter } from './read-record-filter.ts';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  zip: 'application/zip',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
  // The page that is printed.
  pdf: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  'open-badges': 'application/zip',
  clr: 'application/ld+json',
};

// A page of the record runs nothing and loads nothing; who saves it finds the same said in the page itself. It stays of
// our origin, for our own page asks the browser to print it.
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function exportFunctions(exports: Exports): Pick<ApiFunctions, 'POST /api/exports'> {
  return { 'POST /api/exports': ({ body }) => exports.make(readNewExport(body)) };
}

/** Answers with the file of an export, written while it goes out; `pdf` is shown, for it is to be printed. */
export function sendExport(exports: Exports): (context: Context) => void {
  return (context) => {
    const { id = '' } = (context as Context & { readonly params: Readonly<Record<string, string>> }).params;
    const { fileName, format } = exports.find(id);
    // RFC 6266 D: signs beyond ASCII go into a parameter of their own, for those who know it.
    if (format !== 'pdf') context.attachment(fileName, { fallback: fileName.replace(/[^ -~]/gu, '_') });
    context.set('Content-Type', mediaTypes[format]);
    context.set('Content-Security-Policy', contentSecurityPolicy);
    context.body = Readable.from(exports.read(id), { objectMode: false });
  };
}

/** Checks what came from the page. Throws invalid-request and invalid-parameter. */
function readNewExport(value: unknown): NewExport {
  const { choice, format, isSigned, zone, languages }: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  const known = exportFormats.find((one) => one === format);
  if (known === undefined) throw new Problem('invalid-request', `The format must be ${exportFormats.join(', ')}.`);
  if (typeof isSigned !== 'boolean') throw new Problem('invalid-request', 'Say whether it is signed: true or false.');
  if (!isZone(zone)) throw new Problem('invalid-request', 'The zone must be a time zone such as Europe/Madrid.');
  if (!isTextList(languages) || !languages.every(isLanguageTag)) {
    throw new Problem('invalid-request', 'The languages must be a list of tags such as ["es", "en"].');
  }
  return { choice: readChoice(choice), format: known, isSigned, zone, languages };
}

function readChoice(value: unknown): ExportChoice {
  const { what, view, filter, activities, ids, id }: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  if (what === 'all') return { what };
  if (what === 'filter' && (view === 'experiences' || view === 'statements') && isObject(filter)) {
    const given = Object.entries(filter).map(([name, one]): [string, string] => [name, String(one ?? '')]);
    return { what, view, filter: readRecordFilter(new URLSearchParams(given)) };
  }
  if (what === 'experiences' && isTextList(activities) && activities.length > 0) return { what, activities };
  if (what === 'statements' && isTextList(ids) && ids.length > 0) return { what, ids };
  if (what === 'collection' && typeof id === 'string') return { what, id };
  throw new Problem(
    'invalid-request',
    'Say what is exported: all, what a filter shows, experiences, statements or a collection.',
  );
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isZone(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
