import { expect, test } from 'vitest';
import type { NewExport } from '../../contract/exporting.ts';
import { exportFilePath } from '../../contract/exporting.ts';
import { aStatement, anAgent, aStatementRef, completed, voided } from '../../testing/a-statement.ts';
import { startTestLrs } from '../../testing/start-test-lrs.ts';
import type { TestLrs } from '../../testing/start-test-lrs.ts';
import { post } from '../../testing/two-cairns.ts';
import { unzip } from '../../testing/unzip.ts';

const all: NewExport = {
  choice: { what: 'all' },
  format: 'zip',
  isSigned: false,
  zone: 'Europe/Madrid',
  languages: ['en'],
};

async function take(lrs: TestLrs, wanted: Partial<NewExport>) {
  const made = await lrs.api('POST /api/exports', { body: { ...all, ...wanted } });
  const response = await lrs.askPath(exportFilePath.replace(':id', made.id));
  return { made, response, octets: Buffer.from(await response.arrayBuffer()) };
}

/** A course that was completed, with a name that spreadsheets would run. */
const course = aStatement({
  verb: completed,
  timestamp: '2026-03-04T23:30:00Z',
  object: {
    id: 'https://example.org/course',
    definition: {
      name: { en: '=HYPERLINK("evil")', es: 'Curso de órgano' },
      type: 'http://adlnet.gov/expapi/activities/course',
    },
  },
  result: { score: { scaled: 0.875, raw: -3.5 }, completion: true, duration: 'PT1H30M' },
});

test('tells beforehand what the file will hold', async () => {
  const lrs = await startTestLrs();
  const [id] = await post(lrs, course, aStatement());
  await post(lrs, aStatement({ verb: voided, object: aStatementRef(id) }));
  const made = await lrs.api('POST /api/exports', { body: all });
  expect(made).toMatchObject({
    statements: 3,
    experiences: 1,
    attachments: 0,
    missing: 0,
    documents: 0,
    choice: all.choice,
  });
  expect(made.fileName).toMatch(/^Cairn \d{4}-\d\d-\d\d\.zip$/);
});

test('writes the Statements that a filter shows, exactly as they are kept', async () => {
  const lrs = await startTestLrs();
  await post(lrs, course, aStatement({ actor: anAgent('other') }));
  const filter = { what: 'filter', view: 'statements', filter: { verb: completed.id } } as const;
  const ndjson = await take(lrs, { choice: filter, format: 'ndjson' });
  const json = await take(lrs, { choice: filter, format: 'json' });
  const { id = '' } = JSON.parse(String(ndjson.octets)) as { id?: string };
  const { json: kept } = await lrs.api('GET /api/statements/:id', { path: { id } });
  expect(String(ndjson.octets)).toBe(`${kept}\n`);
  expect(String(json.octets)).toBe(`[\n${kept}\n]\n`);
  expect(
    (await take(lrs, { choice: { ...filter, filter: { words: 'nothing' } }, format: 'json' })).octets.toString(),
  ).toBe('[]\n');
  expect((await take(lrs, { choice: { ...filter, filter: {} }, format: 'zip' })).made.statements).toBe(2);
});

test('the file is a download that no browser runs', async () => {
  const lrs = await startTestLrs();
  await post(lrs, course);
  const { id } = await lrs.api('POST /api/collections', { body: { name: 'Für "dich"\u202e/../x' } });
  const { response, made } = await take(lrs, { choice: { what: 'collection', id }, format: 'html' });
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(response.headers.get('Content-Disposition')).toContain("filename*=UTF-8''F%C3%BCr");
  expect(made.fileName).not.toMatch(/["/\u202e]/);
});

test('a table for a spreadsheet is in the words, days and numbers of the reader, and runs nothing', async () => {
  const lrs = await startTestLrs();
  await post(lrs, course);
  const spanish = await take(lrs, { format: 'csv', languages: ['es'] });
  const [, row = ''] = String(spanish.octets).split('\r\n');
  expect(row).toContain('2026-03-05;2026-03-05;Curso de órgano;;Curso;completado;87,5;-3,5;;90;1;');
  const english = await take(lrs, { format: 'csv', languages: ['en'] });
  expect([...english.octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(String(english.octets)).toContain(`"'=HYPERLINK(""evil"")"`);
  const [id = ''] = (await lrs.api('GET /api/transcript/ids')).ids;
  const statements = await take(lrs, { format: 'csv', choice: { what: 'statements', ids: [id] } });
  expect(String(statements.octets)).toContain('2026-03-05,00:30:00,ana.ruiz@example.org,completed,');
});

test('the sample record is left out, unless there is nothing else', async () => {
  const lrs = await startTestLrs();
  const { statements } = await lrs.api('POST /api/sample', { body: { language: 'en' } });
  expect((await take(lrs, { format: 'ndjson' })).made.statements).toBe(statements);
  await post(lrs, course);
  const { made, octets } = await take(lrs, { format: 'zip' });
  expect(made).toMatchObject({ statements: 1, experiences: 1, attachments: 0 });
  expect(String((await unzip(octets)).get('statements.ndjson')).match(/\n/g)).toHaveLength(1);
});

test('refuses what cannot be meant, cannot be signed, or is gone', async () => {
  const lrs = await startTestLrs();
  for (const wrong of [
    { format: 'docx' },
    { choice: { what: 'some' } },
    { zone: 'Nowhere' },
    { languages: ['<b>'] },
    { format: 'ndjson', isSigned: true },
  ]) {
    expect((await lrs.askApi('POST /api/exports', { body: { ...all, ...wrong } })).status, JSON.stringify(wrong)).toBe(
      400,
    );
  }
  const gone = { choice: { what: 'collection', id: '99' } };
  expect((await lrs.askApi('POST /api/exports', { body: { ...all, ...gone } })).status).toBe(404);
  expect((await lrs.askPath('/api/exports/none/file')).status).toBe(404);
});

test('digital badges are signed files in a zip, and a learner record is one', async () => {
  const lrs = await startTestLrs();
  await post(lrs, course);
  const badges = await unzip((await take(lrs, { format: 'open-badges' })).octets);
  expect([...badges.values()].map((text) => JSON.parse(String(text)) as unknown)).toMatchObject([
    { type: ['VerifiableCredential', 'OpenBadgeCredential'], proof: {} },
  ]);
  const record = JSON.parse(String((await take(lrs, { format: 'clr' })).octets)) as unknown;
  expect(record).toMatchObject({ type: ['VerifiableCredential', 'ClrCredential'], proof: {} });
});

test('a signed archive holds its signature', async () => {
  const lrs = await startTestLrs();
  await post(lrs, course);
  const { octets } = await take(lrs, { isSigned: true });
  expect((await unzip(octets)).has('manifest.jws')).toBe(true);
  const check = await lrs.askPath('/api/check-file', { method: 'POST', body: new Uint8Array(octets) });
  expect(await check.json()).toMatchObject({ verdict: 'intact', isOwn: true });
});
