import { createHash } from 'node:crypto';

export type BodyPart = { readonly headers: Readonly<Record<string, string>>; readonly body: string | Buffer };

export function sha256(octets: string | Buffer): string {
  return createHash('sha256').update(octets).digest('hex');
}

/** A part that carries the octets of an attachment as the standard wants it. */
export function octetsPart(octets: string | Buffer, headers: Readonly<Record<string, string>> = {}): BodyPart {
  return {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Transfer-Encoding': 'binary',
      'X-Experience-API-Hash': sha256(octets),
      ...headers,
    },
    body: octets,
  };
}

export function statementsPart(statements: unknown): BodyPart {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(statements) };
}

/** A multipart/mixed body and the header that goes with it. */
export function multipartBody(parts: readonly BodyPart[], boundary = 'test boundary') {
  const pieces = parts.flatMap(({ headers, body }) => [
    Buffer.from(
      `--${boundary}\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
    ),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
  return {
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
  };
}
