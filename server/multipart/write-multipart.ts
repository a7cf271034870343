// multipart/mixed as it leaves (xAPI 1.0.3 Communication 1.5.2).
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

type OutgoingAttachment = { readonly sha2: string; readonly contentType: string; read(): Readable };

/** A body with the JSON first and each attachment's octets behind it, streamed. */
export function writeMultipart(
  json: string,
  attachments: readonly OutgoingAttachment[],
): { readonly contentType: string; readonly body: Readable } {
  const boundary = `cairn-${randomUUID()}`;
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: Readable.from(pieces(boundary, json, attachments)),
  };
}

async function* pieces(
  boundary: string,
  json: string,
  attachments: readonly OutgoingAttachment[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}\r\n`);
  for (const { sha2, contentType, read } of attachments) {
    const headers = [
      `--${boundary}`,
      // It came from outside: nothing in it may begin another header.
      `Content-Type: ${contentType.replace(/[^\x20-\x7e]/g, '')}`,
      'Content-Transfer-Encoding: binary',
      `X-Experience-API-Hash: ${sha2}`,
    ];
    yield Buffer.from(`${headers.join('\r\n')}\r\n\r\n`);
    yield* read() as AsyncIterable<Buffer>;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}
