// Signed Statements (xAPI 1.0.3 Data 2.6): the signature is an attachment, a JWS whose payload is the Statement.
import { X509Certificate, createVerify } from 'node:crypto';
import { Problem } from '../contract/problem.ts';
import { isObject } from '../contract/xapi/check.ts';
import { isSameStatement } from '../contract/xapi/compare-statements.ts';
import { SIGNATURE } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';

const hashes: ReadonlyMap<unknown, string> = new Map([
  ['RS256', 'sha256'],
  ['RS384', 'sha384'],
  ['RS512', 'sha512'],
]);

/**
 * Throws invalid-signature unless a JWS in compact form was made over a Statement.
 *
 * The standard asks for no decision whom to trust, and prints an example whose key is shorter than today's libraries
 * accept. So the signature is checked with the certificate that it brings along, if it does, and nothing is asked of
 * the certificate itself.
 */
export function checkSignature(statement: Statement, jws: string): void {
  const [protectedHeader = '', payload = '', signature = '', ...rest] = jws.trim().split('.');
  const isCompact = rest.length === 0 && [protectedHeader, payload, signature].every(isEncoded);
  if (!isCompact) throw refused('is no JWS in compact form');
  const header = readJson(protectedHeader, 'header');
  const algorithm = hashes.get(header['alg']);
  if (algorithm === undefined) throw refused('must use RS256, RS384 or RS512');
  const certificate = readCertificate(header['x5c']);
  if (certificate !== undefined && !isSignedBy(certificate, algorithm, `${protectedHeader}.${payload}`, signature)) {
    throw refused('was not made with the certificate that it names');
  }
  if (!isSameStatement(readJson(payload, 'payload') as unknown as Statement, withoutSignature(statement))) {
    throw refused('was made over another Statement than this one');
  }
}

/** What was signed: the attachment that holds the signature came later. */
function withoutSignature({ attachments, ...statement }: Statement): Statement {
  const others = (attachments ?? []).filter(({ usageType }) => usageType !== SIGNATURE);
  return others.length === 0 ? statement : { ...statement, attachments: others };
}

function isEncoded(text: string): boolean {
  // RFC 7515 2: base64url without padding; of four characters, one alone is nothing.
  return /^[\w-]+$/.test(text) && text.length % 4 !== 1;
}

/** RFC 7515 4.1.6: the certificate of the key that signed comes first. */
function readCertificate(chain: unknown): string | undefined {
  if (chain === undefined) return undefined;
  const texts: readonly unknown[] = Array.isArray(chain) ? chain : [];
  const [first] = texts;
  if (typeof first === 'string' && texts.every((one) => typeof one === 'string')) return first;
  throw refused('has an x5c that is no list of certificates');
}

function isSignedBy(certificate: string, algorithm: string, text: string, signature: string): boolean {
  try {
    const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
    return createVerify(algorithm).update(text).verify(publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function readJson(encoded: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    if (isObject(value)) return value;
  } catch {
    // Told below, like any other value that is no object.
  }
  throw refused(`has a ${name} that is no JSON object`);
}

function refused(why: string): Problem {
  return new Problem(
    'invalid-signature',
    `Nothing was stored: the signature of a Statement ${why} (xAPI 1.0.3 Data 2.6).`,
  );
}
