import type { Statement } from '../../server/contract/xapi/statement.ts';
import { sha256 } from '../../server/testing/multipart-body.ts';

export type Batch = {
  readonly statements: readonly Statement[];
  /** What is wrong with the request by the standard. */
  readonly faults: readonly string[];
};

type Part = { readonly headers: string; readonly octets: Buffer };

/**
 * Reads the body of a POST of Statements and checks that each attachment came along, once, with the octets that its
 * SHA-2 promises (xAPI 1.0.3 Communication 1.5). A reader of its own, so that it shares no fault with Cairn's writer.
 */
export function readBatch(contentType: string, body: Buffer): Batch {
  const boundary = /^multipart\/mixed;.*boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const [first, ...others] = boundary === undefined ? [{ headers: contentType, octets: body }] : cut(body, boundary);
  if (!first || !/application\/json/i.test(first.headers)) return { statements: [], faults: ['no Statements first'] };
  const statements = JSON.parse(first.octets.toString()) as Statement[];
  const announced = new Map(
    statements.flatMap(({ attachments = [] }) => attachments).map(({ sha2, length }) => [sha2, length]),
  );
  const faults: string[] = [];
  const come = new Set<string>();
  for (const { headers, octets } of others) {
    const hash = /^X-Experience-API-Hash: *(\w+)/im.exec(headers)?.[1] ?? '';
    if (!/^Content-Transfer-Encoding: *binary/im.test(headers)) faults.push(`part ${hash} is not called binary`);
    if (sha256(octets) !== hash) faults.push(`part ${hash} has other octets`);
    if (announced.get(hash) !== octets.length) faults.push(`part ${hash} is of no Statement, or of another length`);
    if (come.has(hash)) faults.push(`part ${hash} came twice`);
    come.add(hash);
  }
  for (const hash of announced.keys()) if (!come.has(hash)) faults.push(`part ${hash} is missing`);
  return { statements, faults };
}

function cut(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let from = whole.indexOf(delimiter);
  for (;;) {
    const to = whole.indexOf(delimiter, from + delimiter.length);
    if (to < 0) return parts;
    const part = whole.subarray(from + delimiter.length + '\r\n'.length, to);
    const blank = part.indexOf('\r\n\r\n');
    parts.push({ headers: part.subarray(0, blank).toString(), octets: part.subarray(blank + '\r\n\r\n'.length) });
    from = to;
  }
}
