// A life of learning with files, and how it gets into Cairn.
import type { Statement } from '../../server/contract/xapi/statement.ts';
import { anAttachment } from '../../server/testing/a-statement.ts';
import type { Random } from '../../server/testing/generated/random.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../../server/testing/multipart-body.ts';
import { readingOf } from '../record.ts';
import type { Cairn } from '../start.ts';

export type Learning = {
  readonly statement: Statement & { readonly id: string };
  readonly files: readonly Buffer[];
};

const batch = 50;

/** One Statement about each page of a book, most with a score, many with files; some of them share one. */
export function makeLearning(random: Random, count: number): Learning[] {
  const file = () => Buffer.from(Array.from({ length: random.integer(200, 4_000) }, () => random.integer(0, 255)));
  const shared = file();
  return Array.from({ length: count }, (_, page) => {
    const files = [...(random.chance(0.3) ? [file()] : []), ...(random.chance(0.1) ? [shared] : [])];
    const statement = {
      id: random.uuid(),
      // What Cairn would set itself.
      version: '1.0.0',
      ...readingOf(page),
      ...(random.chance(0.7) && { result: { success: true, score: { scaled: random.decimal(0, 1) } } }),
      ...(files.length > 0 && { attachments: files.map(attachmentOf) }),
    };
    return { statement, files };
  });
}

function attachmentOf(octets: Buffer) {
  return anAttachment({
    contentType: 'application/octet-stream',
    length: octets.length,
    sha2: sha256(octets),
  });
}

/** Records all of it over xAPI, in batches, with the files. */
export async function recordLearning(cairn: Cairn, learning: readonly Learning[]): Promise<void> {
  const { authorization } = await cairn.addCredential('App', ['all']);
  for (let at = 0; at < learning.length; at += batch) {
    const some = learning.slice(at, at + batch);
    const octets = new Map(some.flatMap(({ files }) => files).map((file) => [sha256(file), file]));
    const parts = [
      statementsPart(some.map(({ statement }) => statement)),
      ...[...octets.values()].map((file) => octetsPart(file)),
    ];
    const { body, headers } = multipartBody(parts);
    const response = await fetch(`${cairn.ready().endpoint}/statements`, {
      method: 'POST',
      headers: { ...headers, Authorization: authorization, 'X-Experience-API-Version': '1.0.3' },
      body,
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }
}
