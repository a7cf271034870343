// What a file is, by its octets: its name may say anything.
import { isObject } from '../../contract/xapi/check.ts';
import { utf16In } from './decode-text.ts';
import { boundaryIn } from './read-multipart.ts';

export type Sniffed =
  | { readonly kind: 'json' }
  | { readonly kind: 'ndjson' }
  | { readonly kind: 'multipart'; readonly boundary: string }
  | { readonly kind: 'zip' }
  | { readonly kind: 'table' }
  | { readonly kind: 'picture' }
  /** A signed credential as one word. */
  | { readonly kind: 'token' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** So many octets at the begin of a file tell what it is. */
export const headLength = 256 * 1024;
const linesLooked = 20;

export function sniff(head: Buffer): Sniffed {
  if (head.length === 0) return { kind: 'empty' };
  if (head.subarray(0, 4).equals(png)) return { kind: 'picture' };
  if (zips.some((begin) => head.subarray(0, 4).equals(begin))) return { kind: 'zip' };
  const utf16 = utf16In(head);
  if (utf16 !== undefined) return jsonIn(new TextDecoder(utf16).decode(head).trimStart()) ?? { kind: 'table' };
  // Whether it is UTF-8, its reader says.
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('<')) return { kind: isSvg(text) ? 'picture' : 'web-page' };
  const json = jsonIn(text);
  if (json !== undefined) return json;
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text)) return { kind: 'token' };
  const boundary = boundaryIn(text);
  if (boundary !== undefined) return { kind: 'multipart', boundary };
  return { kind: isTable(text) ? 'table' : 'unknown' };
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const zips = [Buffer.from('PK\u0003\u0004'), Buffer.from('PK\u0005\u0006')];

function jsonIn(text: string): Sniffed | undefined {
  if (text.startsWith('[')) return { kind: 'json' };
  if (text.startsWith('{')) return { kind: isLineByLine(text) ? 'ndjson' : 'json' };
  return undefined;
}

function isSvg(text: string): boolean {
  return /<svg[\s>]/i.test(text) && !/^<(?:!doctype\s+)?html/i.test(text);
}

/** Whether there is a whole object on one of the lines, and something on another. */
function isLineByLine(text: string): boolean {
  const lines = text.split('\n', linesLooked).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.some(isWholeObject);
}

function isWholeObject(line: string): boolean {
  try {
    return isObject(JSON.parse(line));
  } catch {
    return false;
  }
}

function isTable(text: string): boolean {
  if (text.includes('\0')) return false;
  const [first = '', ...rest] = text.split(/\r\n?|\n/, linesLooked);
  return /[,;\t|]/.test(first) && rest.some((line) => line.trim() !== '');
}
