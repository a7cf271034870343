// A seal is a JWS at the end of a file, where the format has room for what no reader looks at: it covers every octet
// before and behind itself. See docs/decisions/0018-signed-exports.md.
import type { CheckTools, FileToCheck, Range } from './file-to-check.ts';
import type { SignedOctets } from './read-jws.ts';
import { readJws, readObject } from './read-jws.ts';

/** `typ` of the JWS, and the text right before it in the file. */
export const sealType = 'cairn-seal';
export const sealMark = `${sealType}:`;

/** Octets of a file one after the other, under a name that a person knows: a heading, a page. */
export type SealPart = readonly [name: string, length: number, hash: string];

/** How many digits of the SHA-256 of a part are kept: they only help to find what was changed. */
export const partHashDigits = 32;

/** What is signed. */
export type Seal = {
  /** Whom the file is about. */
  readonly holder: string;
  /** Octets before the JWS. */
  readonly length: number;
  /** Of all octets before it, and then all behind it. */
  readonly sha256: string;
  /** All octets before it, in their order. Empty where the file tells its parts itself. */
  readonly parts: readonly SealPart[];
};

export type FoundSeal =
  | { readonly kind: 'none' }
  /** There is one, but what it said can no longer be trusted. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'sealed'; readonly seal: Seal; readonly signed: SignedOctets; readonly place: Range };

/** A seal is not longer than this, and what comes behind it is short. */
const longestSeal = 16 * 1024 * 1024;

/** Reads the seal of a file, without a look at what it covers. `room`: how many octets at the end may hold it. */
export async function findSeal(file: FileToCheck, tools: CheckTools, room = longestSeal): Promise<FoundSeal> {
  const start = Math.max(0, file.length - room);
  const tail = await file.read([start, file.length]);
  const mark = lastPlace(tail, sealMark);
  if (mark === -1) return { kind: endsLikeASeal.test(asciiOf(tail.subarray(-300))) ? 'damaged' : 'none' };
  const from = mark + sealMark.length;
  const [text = ''] = /^[\w.-]*/.exec(asciiOf(tail.subarray(from))) ?? [];
  const signed = await readJws(text, sealType, tools);
  const seal = signed && readSeal(readObject(signed.payload, tools));
  if (!signed || !seal) return { kind: 'damaged' };
  return { kind: 'sealed', seal, signed, place: [start + from, start + from + text.length] };
}

/** Whether all that the seal covers is as it was. */
export async function holds(file: FileToCheck, seal: Seal, [from, to]: Range): Promise<boolean> {
  return seal.length === from && seal.sha256 === (await file.hash([0, from], [to, file.length]));
}

/** The end of a signature and what closes it in a zip, a page and a PDF: seen also where the mark itself is changed. */
const endsLikeASeal = /\.[\w-]{86}(?: -->\s*|\s+startxref\s+\d+\s+%%EOF\s*)?$/;

function readSeal(value: Readonly<Record<string, unknown>> | undefined): Seal | undefined {
  const { holder, length, sha256, parts } = value ?? {};
  if (typeof holder !== 'string' || typeof length !== 'number' || typeof sha256 !== 'string') return undefined;
  return Array.isArray(parts) && parts.every(isPart) ? { holder, length, sha256, parts } : undefined;
}

function isPart(value: unknown): value is SealPart {
  if (!Array.isArray(value)) return false;
  const [name, length, hash] = value as readonly unknown[];
  return typeof name === 'string' && Number.isSafeInteger(length) && Number(length) >= 0 && typeof hash === 'string';
}

/** Where ASCII text stands for the last time; -1 where it does not. */
function lastPlace(octets: Uint8Array, text: string): number {
  const isHere = (at: number) => [...text].every((character, index) => octets[at + index] === character.charCodeAt(0));
  let at = octets.length - text.length;
  while (at >= 0 && !isHere(at)) at = at === 0 ? -1 : octets.lastIndexOf(text.charCodeAt(0), at - 1);
  return Math.max(-1, at);
}

/** One character for each octet. In pieces: a function takes only so many arguments. */
function asciiOf(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += pieceLength) {
    text += String.fromCharCode(...octets.subarray(at, at + pieceLength));
  }
  return text;
}

const pieceLength = 8192;
