// Compact JWS (RFC 7515) with EdDSA, as Cairn writes them: the header names the key by its did:key.
import { parseJson } from '../parse-json.ts';
import { isObject } from '../xapi/check.ts';
import { readBase64url } from './base64url.ts';
import type { CheckTools } from './file-to-check.ts';

export type SignedOctets = {
  readonly signer: string;
  /** ISO 8601; null where the header does not say. */
  readonly signedAt: string | null;
  readonly payload: Uint8Array;
};

/** What was signed, and by whom. Undefined when the signature does not fit, or is for something else than `type`. */
export async function readJws(token: string, type: string, tools: CheckTools): Promise<SignedOctets | undefined> {
  const [head = '', body = '', mark = '', ...more] = token.split('.');
  const [headOctets, payload, signature] = [readBase64url(head), readBase64url(body), readBase64url(mark)];
  if (!headOctets || !payload || !signature || more.length > 0) return undefined;
  const header = readObject(headOctets, tools);
  const { alg, typ, kid, iat } = header ?? {};
  if (alg !== 'EdDSA' || typ !== type || typeof kid !== 'string') return undefined;
  const [signer = '', fragment] = kid.split('#');
  if (signer !== `did:key:${fragment}`) return undefined;
  const message = Uint8Array.from(`${head}.${body}`, (character) => character.charCodeAt(0));
  if (!(await tools.verify(signer, message, signature))) return undefined;
  return { signer, signedAt: readTime(iat), payload };
}

/** The JSON object that octets hold; undefined where they hold none. */
export function readObject(octets: Uint8Array, tools: CheckTools): Readonly<Record<string, unknown>> | undefined {
  const text = tools.readText(octets);
  if (text === undefined) return undefined;
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Latest time that a Date can hold, in seconds. */
const latest = 8_640_000_000_000;

function readTime(seconds: unknown): string | null {
  const isTime = typeof seconds === 'number' && Math.abs(seconds) <= latest;
  return isTime ? new Date(seconds * 1000).toISOString() : null;
}
