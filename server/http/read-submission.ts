// The body of a request that writes Statements: JSON, or multipart/mixed with attachments (xAPI 1.0.3 Communication 1.5).
import type { Context } from 'koa';
import { isJsonType } from '../contract/media-type.ts';
import { Problem } from '../contract/problem.ts';
import type { AttachmentFiles, IncomingAttachment } from '../store/attachment-files.ts';
import type { Part } from '../multipart/split-multipart.ts';
import { readBoundary, splitMultipart } from '../multipart/split-multipart.ts';
import { bodyOf, collectText, readJsonText } from './read-body.ts';

type ReadSubmission = {
  /** JSON text of the Statement or Statements. */
  readonly text: string;
  /** Their octets; the caller keeps or only releases each. */
  readonly attachments: readonly IncomingAttachment[];
};

const mostAttachments = 1000;

/** Reads the Statements and takes in the attachments. Throws a Problem; then nothing is left behind. */
export async function readSubmission(context: Context, files: AttachmentFiles): Promise<ReadSubmission> {
  const type = context.get('Content-Type');
  if (!/^multipart\/mixed\s*(?:;|$)/i.test(type.trim())) return { text: await readJsonText(context), attachments: [] };
  const attachments: IncomingAttachment[] = [];
  let text: string | undefined;
  try {
    for await (const part of splitMultipart(bodyOf(context), readBoundary(type))) {
      if (text === undefined) text = await readStatementsPart(part);
      else attachments.push(await receivePart(part, files));
      if (attachments.length > mostAttachments) {
        throw new Problem('batch-too-large', `At most ${mostAttachments} attachments can be sent at once.`);
      }
    }
    if (text === undefined) throw new Problem('malformed-multipart', 'The multipart body has no part with Statements.');
    return { text, attachments };
  } catch (error) {
    // The rest of the body is not wanted: the connection ends with the answer.
    context.set('Connection', 'close');
    await Promise.all(attachments.map((one) => one.release()));
    throw error;
  }
}

function readStatementsPart({ headers, body }: Part): Promise<string> {
  if (!isJsonType(headers.get('content-type') ?? '')) {
    throw new Problem(
      'wrong-content-type',
      'The first part of a multipart body must be application/json and hold the Statements (xAPI 1.0.3 Communication 1.5.2).',
    );
  }
  return collectText(body);
}

async function receivePart({ headers, body }: Part, files: AttachmentFiles): Promise<IncomingAttachment> {
  const hash = headers.get('x-experience-api-hash');
  if (hash === undefined) {
    throw new Problem(
      'invalid-attachment',
      'Each attachment needs the header X-Experience-API-Hash (xAPI 1.0.3 Communication 1.5.2).',
    );
  }
  if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary') {
    throw new Problem(
      'invalid-attachment',
      'Each attachment needs the header Content-Transfer-Encoding: binary (xAPI 1.0.3 Communication 1.5.2).',
    );
  }
  return files.receive(hash, body);
}
