// Which octets belong to which attachments (xAPI 1.0.3 Communication 1.5): by their hash, and by nothing else.
import { text } from 'node:stream/consumers';
import { Problem } from '../contract/problem.ts';
import { SIGNATURE } from '../contract/xapi/attachment.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import { MAX_VIOLATIONS } from '../contract/xapi/violation.ts';
import type { IncomingAttachment } from '../store/attachment-files.ts';
import { attachmentsOf } from './attachments-of.ts';
import { checkSignature } from './check-signature.ts';
import type { SubmittedStatement } from './read-statements.ts';

const largestSignature = 1024 * 1024;

/**
 * Throws a Problem unless every attachment has its octets or a fileUrl, all octets belong to an attachment, and every
 * signature fits its Statement.
 */
export async function matchAttachments(
  submitted: readonly SubmittedStatement[],
  incoming: readonly IncomingAttachment[],
): Promise<void> {
  const bySha2 = new Map(incoming.map((one) => [one.sha2, one]));
  refuseMissing(submitted, bySha2);
  refuseUnnamed(submitted, bySha2);
  for (const { value: statement } of submitted) {
    for (const { usageType, contentType, sha2 } of statement.attachments ?? []) {
      if (usageType !== SIGNATURE) continue;
      const octets = bySha2.get(sha2.toLowerCase());
      if (
        octets === undefined ||
        octets.length > largestSignature ||
        !/^application\/octet-stream\b/i.test(contentType)
      ) {
        throw new Problem(
          'invalid-signature',
          'Nothing was stored: a signature must be an application/octet-stream of less than 1 MB (xAPI 1.0.3 Data 2.6).',
        );
      }
      checkSignature(statement, await text(octets.read()));
    }
  }
}

type BySha2 = ReadonlyMap<string, IncomingAttachment>;

function refuseMissing(submitted: readonly SubmittedStatement[], bySha2: BySha2): void {
  const missing = submitted.flatMap(({ value, pointer: place }) =>
    attachmentsNeedingData(value)
      .filter(({ sha2 }) => !bySha2.has(sha2.toLowerCase()))
      .map(({ pointer }) => ({
        pointer: place + pointer,
        rule: 'An attachment needs its data in a part of multipart/mixed, or a fileUrl; a signature always its data (xAPI 1.0.3 Communication 1.5.1)',
      })),
  );
  if (missing.length === 0) return;
  throw new Problem(
    'attachment-data-missing',
    'Nothing was stored: the data of an attachment did not come along, and it has no fileUrl to fetch it from.',
    missing.slice(0, MAX_VIOLATIONS),
  );
}

function refuseUnnamed(submitted: readonly SubmittedStatement[], bySha2: BySha2): void {
  const named = new Set(submitted.flatMap(({ value }) => attachmentsOf(value)).map(({ sha2 }) => sha2.toLowerCase()));
  const unnamed = [...bySha2.keys()].find((sha2) => !named.has(sha2));
  if (unnamed === undefined) return;
  throw new Problem(
    'invalid-attachment',
    `Nothing was stored: no attachment of these Statements has the hash ${unnamed} (xAPI 1.0.3 Communication 1.5.2).`,
  );
}
