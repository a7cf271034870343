import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFilePath } from '../contract/exporting.ts';
import { importFilePath } from '../contract/importing.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { anAgent, aStatement, aStatementRef, voided } from '../testing/a-statement.ts';
import { arbitraryStatement } from '../testing/arbitrary-statement.ts';
import { giveOctets } from '../testing/give-octets.ts';
import { multipartBody, octetsPart, sha256, statementsPart } from '../testing/multipart-body.ts';
import { startTestLrs } from '../testing/start-test-lrs.ts';
import type { TestLrs } from '../testing/start-test-lrs.ts';

const agent = JSON.stringify(anAgent());
const activityId = 'https://example.org/a';

/** Where documents are kept, the three resources and what tells documents apart. */
const places: readonly Readonly<Record<string, string>>[] = [
  { resource: 'activities/state', activityId, agent, stateId: 'place' },
  {
    resource: 'activities/state',
    activityId,
    agent,
    stateId: 'place',
    registration: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
  },
  { resource: 'activities/profile', activityId, profileId: 'a/ü &?' },
  { resource: 'agents/profile', agent, profileId: 'place' },
];

const content = fc.uint8Array({ minLength: 1, maxLength: 50 }).map((octets) => Buffer.from(octets));
const aDocument = fc.record({
  place: fc.constantFrom(...places),
  contentType: fc.constantFrom(
    'application/octet-stream',
    'text/plain; charset="x;y"',
    'image/png',
    'application/json',
  ),
  octets: fc.oneof({ weight: 5, arbitrary: content }, fc.constant(Buffer.alloc(100_000, '€'))),
});
const aRecord = fc.record({
  version: fc.constantFrom<XapiVersion>('1.0.3', '2.0.0'),
  documents: fc.array(aDocument, { maxLength: 4 }),
});

test('all of a record goes out as a zip and into an empty Cairn, octet by octet, and into itself without a trace', async () => {
  await fc.assert(
    fc.asyncProperty(
      aRecord.chain((record) =>
        fc.record({ ...constants(record), statements: fc.array(arbitraryStatement(record.version), { maxLength: 6 }) }),
      ),
      async ({ version, documents, statements }) => {
        const [first, second] = [await startTestLrs(), await startTestLrs()];
        try {
          const octets = await fill(first, version, statements);
          for (const { place, contentType, octets: body } of documents) {
            await first.xapi(pathOf(place), {
              method: 'PUT',
              body,
              headers: { 'Content-Type': contentType, 'If-None-Match': null },
            });
          }
          const zip = await exported(first);
          const before = await contentOf(
            first,
            documents.map(({ place }) => place),
            octets,
          );

          await imported(second, zip);
          expect(
            await contentOf(
              second,
              documents.map(({ place }) => place),
              octets,
            ),
          ).toEqual(before);

          const again = await imported(first, zip);
          expect(again.counts).toMatchObject({ fresh: 0, different: 0, problems: 0 });
          expect(
            await contentOf(
              first,
              documents.map(({ place }) => place),
              octets,
            ),
          ).toEqual(before);
        } finally {
          await Promise.all([first.lrs.close(), second.lrs.close()]);
        }
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

function constants<T extends object>(record: T): { [Name in keyof T]: fc.Arbitrary<T[Name]> } {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, fc.constant(value as unknown)])) as {
    [Name in keyof T]: fc.Arbitrary<T[Name]>;
  };
}

/**
 * Stores Statements with the octets of their attachments, one that is voided, and what voids it; answers the octets.
 * What an LRS refuses is left out.
 */
async function fill(lrs: TestLrs, version: XapiVersion, statements: readonly Statement[]): Promise<Buffer[]> {
  const headers = { 'X-Experience-API-Version': version };
  const stored: Buffer[] = [];
  for (const generated of statements) {
    const { statement, octets } = giveOctets(generated);
    const { body, headers: ofParts } = multipartBody([
      statementsPart(statement),
      ...octets.map((one) => octetsPart(one)),
    ]);
    const answer = await lrs.xapi('/statements', { method: 'POST', body, headers: { ...headers, ...ofParts } });
    if (answer.ok) stored.push(...octets);
  }
  const id = crypto.randomUUID();
  for (const statement of [aStatement({ id }), aStatement({ verb: voided, object: aStatementRef(id) })]) {
    expect((await lrs.xapi('/statements', { method: 'POST', body: statement, headers })).status).toBe(200);
  }
  return stored;
}

function pathOf({ resource, ...parameters }: Readonly<Record<string, string>>): string {
  return `/${resource}?${new URLSearchParams(parameters)}`;
}

async function exported(lrs: TestLrs): Promise<Buffer> {
  const body = { choice: { what: 'all' }, format: 'zip', isSigned: false, zone: 'UTC', languages: ['en'] };
  const { id } = await lrs.api('POST /api/exports', { body });
  return Buffer.from(await (await lrs.askPath(exportFilePath.replace(':id', id))).arrayBuffer());
}

async function imported(lrs: TestLrs, zip: Buffer) {
  const { id } = await lrs.api('POST /api/imports');
  const stateOf = async () => (await lrs.api('GET /api/imports/:id', { path: { id } })).state;
  const path = `${importFilePath.replace(':id', id)}?name=cairn.zip`;
  expect((await lrs.askPath(path, { method: 'POST', body: new Uint8Array(zip) })).status).toBe(200);
  await lrs.api('POST /api/imports/:id/read', { path: { id } });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('ready');
  await lrs.api('POST /api/imports/:id/store', { path: { id } });
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('done');
  return lrs.api('GET /api/imports/:id', { path: { id } });
}

/** Everything as anybody is given it: Statements and voided ones, octets, documents with what HTTP tells of them. */
async function contentOf(
  lrs: TestLrs,
  documents: readonly Readonly<Record<string, string>>[],
  octets: readonly Buffer[],
) {
  const body = { choice: { what: 'all' }, format: 'ndjson', isSigned: false, zone: 'UTC', languages: ['en'] };
  const { id } = await lrs.api('POST /api/exports', { body });
  const files = octets.map((one) => lrs.askPath(`/api/attachments/${sha256(one)}`));
  return {
    statements: await (await lrs.askPath(exportFilePath.replace(':id', id))).text(),
    listed: await (await lrs.xapi('/statements?ascending=true')).text(),
    files: await Promise.all(files.map(async (file) => Buffer.from(await (await file).arrayBuffer()))),
    documents: await Promise.all(
      documents.map(async (place) => {
        const found = await lrs.xapi(pathOf(place));
        const { headers } = found;
        const told = ['Content-Type', 'ETag', 'Last-Modified'].map((name) => headers.get(name));
        return { status: found.status, told, octets: Buffer.from(await found.arrayBuffer()) };
      }),
    ),
  };
}
