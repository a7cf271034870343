import { exportFilePath, exportPrintedPath } from '../server/contract/exporting.ts';
import { isOfOrigin } from './addresses.ts';

/** Where the page of an export is, and where its printed form goes to be finished. */
export type ExportAddress = { readonly page: string; readonly printed: string };

const [before = '', after = ''] = exportFilePath.split(':id');

/** The addresses of an export of our own LRS; undefined for any other text. */
export function findExportAddress(text: unknown, origin: string | undefined): ExportAddress | undefined {
  if (typeof text !== 'string' || origin === undefined || !URL.canParse(text, origin)) return undefined;
  const { href, pathname } = new URL(text, origin);
  if (!isOfOrigin(href, origin)) return undefined;
  const id =
    pathname.startsWith(before) && pathname.endsWith(after) ? pathname.slice(before.length, -after.length) : '';
  if (!/^[\da-f-]{36}$/.test(id)) return undefined;
  return { page: `${origin}${pathname}`, printed: `${origin}${exportPrintedPath.replace(':id', id)}` };
}
