import { anAttachment, aStatement } from './a-statement.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from './multipart-body.ts';
import type { TestLrs } from './start-test-lrs.ts';

const count = 8;

/** Records some Statements with a file each, and as many documents; answers how many. */
export async function recordFiles({ xapi }: TestLrs): Promise<{ readonly files: number; readonly documents: number }> {
  const agent = encodeURIComponent(JSON.stringify(aStatement().actor));
  for (let number = 0; number < count; number += 1) {
    const octets = Buffer.alloc(20_000, number);
    const attachment = anAttachment({ sha2: sha256(octets), length: octets.length });
    const { body, headers } = multipartBody([
      statementsPart(aStatement({ attachments: [attachment] })),
      octetsPart(octets),
    ]);
    await refuseFailure(xapi('/statements', { method: 'POST', body, headers }));
    const document = `activityId=${encodeURIComponent('https://example.org/a')}&agent=${agent}&stateId=${number}`;
    await refuseFailure(xapi(`/activities/state?${document}`, { method: 'PUT', body: { number } }));
  }
  return { files: count, documents: count };
}

async function refuseFailure(asked: Promise<Response>): Promise<void> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
