// From the octets of a file to what is written in it: credentials come as JSON, as JWS and baked into pictures.
import type { ImportReason } from '../../contract/importing.ts';
import { parseJson } from '../../contract/parse-json.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { isObject } from '../../contract/xapi/check.ts';
import { findPngText, isPng } from './png-texts.ts';
import { readSvgCredential } from './svg-credential.ts';

/** One credential as it was secured: the text of the token, or JSON that may carry proofs. */
export type Written =
  | { readonly form: 'json'; readonly json: JsonObject }
  | { readonly form: 'jws'; readonly token: string; readonly json: JsonObject };

export type Unpacked =
  | {
      readonly contentType: string;
      readonly extension: 'json' | 'jwt' | 'png' | 'svg';
      readonly written: readonly Written[];
      /** What is to be known of the file itself, in English; empty without. */
      readonly remark: string;
    }
  | { readonly reason: ImportReason; readonly detail: string };

/** In octets: of a credential as text, and of a picture that holds one. */
const longestText = 4 * 1024 * 1024;
const longestPicture = 16 * 1024 * 1024;
/** A file of several is a list that somebody saved. */
const mostInFile = 1000;
/** Levels of objects and arrays in each other; a record of all properties has 12. */
const deepest = 100;

const keywords: readonly string[] = ['openbadgecredential', 'openbadges'];
const token = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Whether a file is worth being unpacked. */
export function looksLikeCredential(octets: Buffer): boolean {
  if (isPng(octets)) return true;
  const text = textOf(octets);
  if (/^(?:<\?xml|<!DOCTYPE svg|<svg|<!--)/i.test(text.slice(0, 100))) return /<(?:\w+:)?svg[\s>]/i.test(text);
  if (token.test(text)) return isSignedCredential(readToken(text) ?? {});
  return octets.length <= longestText && /^[[{]/.test(text) && text.includes('"@context"') && isLinked(readJson(text));
}

/** Has a vocabulary, and is no Statement that happens to quote one. */
function isLinked(json: unknown): boolean {
  const [first = json] = Array.isArray(json) ? (json as unknown[]) : [];
  return isObject(first) && '@context' in first && !('actor' in first && 'verb' in first);
}

/** Statements are signed as tokens too. */
function isSignedCredential(payload: JsonObject): boolean {
  return isLinked(payload) || 'vc' in payload;
}

export function unpackCredential(octets: Buffer): Unpacked {
  if (isPng(octets)) return unpackPng(octets);
  if (octets.length > longestText) return { reason: 'too-large', detail: `More than ${longestText} octets` };
  const text = textOf(octets);
  if (text === '') return { reason: 'empty-file', detail: '' };
  if (text.startsWith('<')) return unpackSvg(text);
  const written = readWritten(text);
  if (written.length === 0) return { reason: 'not-a-credential', detail: '' };
  const isToken = written[0]?.form === 'jws';
  return { contentType: contentTypeOf(written[0]), extension: isToken ? 'jwt' : 'json', written, remark: '' };
}

function unpackPng(octets: Buffer): Unpacked {
  if (octets.length > longestPicture) return { reason: 'too-large', detail: `More than ${longestPicture} octets` };
  const found = findPngText(octets, keywords);
  const remark = found?.isIntact === false ? 'The picture is damaged: a checksum in it is wrong' : '';
  return unpackPicture(found?.text, { contentType: 'image/png', extension: 'png', remark });
}

function unpackSvg(text: string): Unpacked {
  return unpackPicture(readSvgCredential(text), { contentType: 'image/svg+xml', extension: 'svg', remark: '' });
}

type Picture = { readonly contentType: string; readonly extension: 'png' | 'svg'; readonly remark: string };

function unpackPicture(baked: string | undefined, picture: Picture): Unpacked {
  const text = baked?.trim();
  if (!text) return { reason: 'no-credential-in-picture', detail: '' };
  if (/^https?:\/\/\S+$/i.test(text)) return { reason: 'only-an-address', detail: text.slice(0, 300) };
  const written = readWritten(text);
  return written.length === 0 ? { reason: 'not-a-credential', detail: picture.remark } : { ...picture, written };
}

function readWritten(text: string): Written[] {
  const json = token.test(text) ? undefined : readJson(text);
  const all = Array.isArray(json) ? (json as unknown[]) : [json ?? text];
  return all.slice(0, mostInFile).flatMap((one) => writtenIn(one) ?? []);
}

/** A credential as it stands in a file, in a presentation or in another credential; undefined for anything else. */
export function writtenIn(value: unknown): Written | undefined {
  if (typeof value === 'string') {
    const payload = readToken(value.trim());
    return payload && { form: 'jws', token: value.trim(), json: payload };
  }
  return isObject(value) ? { form: 'json', json: value } : undefined;
}

/** What a token says; nothing is said about who signed it. */
function readToken(text: string): JsonObject | undefined {
  if (!token.test(text)) return undefined;
  const [header, payload] = text.split('.').map((part) => readJson(Buffer.from(part, 'base64url').toString('utf8')));
  return isObject(header) && 'alg' in header && isObject(payload) ? payload : undefined;
}

function readJson(text: string): unknown {
  try {
    // The same name twice could be shown as the one and signed as the other.
    const json = parseJson(text);
    return isDeeperThan(deepest, json) ? undefined : json;
  } catch {
    return undefined;
  }
}

function isDeeperThan(levels: number, json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function textOf(octets: Buffer): string {
  return octets.length > longestText
    ? ''
    : octets
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trim();
}

function contentTypeOf(written: Written | undefined): string {
  const isBadge2 = written?.json['@context'] === openBadges2 || 'badge' in (written?.json ?? {});
  if (written?.form === 'jws') return isBadge2 ? 'application/jose' : 'application/vc+jwt';
  return isBadge2 ? 'application/ld+json' : 'application/vc';
}

const openBadges2 = 'https://w3id.org/openbadges/v2';
