// The year of the sample record, recorded as courses and apps would have done it: so it can be shared.
import type { Statement } from '../../server/contract/xapi/statement.ts';
import { certificate, certificateOctets } from '../../server/portfolio/sample/certificate.ts';
import { sampleStatements } from '../../server/portfolio/sample/sample-statements.ts';
import type { SampleLanguage } from '../../server/portfolio/sample/told-statement.ts';
import type { PageApi } from './page-api.ts';
import { pictureTime } from './picture-time.ts';

/** Each app with the Statements that it records. */
const apps: readonly (readonly [label: string, isTheirs: (statement: Statement) => boolean])[] = [
  ['Northwind Academy', ({ actor }) => 'account' in actor],
  ['Open campus', ({ context }) => context?.platform === 'Moodle'],
  ['Reader', ({ context }) => context?.platform === 'Reader'],
  ['Italian with Giulia', ({ object }) => 'id' in object && object.id.includes('languages.example')],
  ['Notebook', () => true],
];

export async function recordYear(api: PageApi, endpoint: string, language: SampleLanguage): Promise<void> {
  let left = sampleStatements(Date.parse(pictureTime), language);
  for (const [label, isTheirs] of apps) {
    const body = { label, scopes: ['statements/write', 'statements/read/mine', 'define'] };
    const { credential, secret } = await api.call('POST /api/credentials', { body });
    const authorization = `Basic ${Buffer.from(`${credential.key}:${secret}`).toString('base64')}`;
    await send(endpoint, authorization, left.filter(isTheirs));
    left = left.filter((statement) => !isTheirs(statement));
  }
}

async function send(endpoint: string, authorization: string, statements: readonly Statement[]): Promise<void> {
  const boundary = 'cairn-pictures';
  const hasFile = statements.some(({ attachments }) => attachments !== undefined);
  const head = `--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(statements)}\r\n`;
  const file = `--${boundary}\r\nContent-Type: ${certificate.contentType}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${certificate.sha2}\r\n\r\n`;
  const body = hasFile
    ? Buffer.concat([Buffer.from(head + file), certificateOctets, Buffer.from(`\r\n--${boundary}--\r\n`)])
    : JSON.stringify(statements);
  const response = await fetch(`${endpoint}/statements`, {
    method: 'POST',
    headers: {
      Authorization: authorization,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': hasFile ? `multipart/mixed; boundary=${boundary}` : 'application/json',
    },
    body,
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}
