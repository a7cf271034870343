// Cairn's own archive, written by the export and read in again.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { createDocuments } from '../../lrs/documents.ts';
import { getOwnCredential } from '../../lrs/own-credentials.ts';
import { aStatement, anAttachment } from '../../testing/a-statement.ts';
import { writtenZip } from '../../testing/written-zip.ts';
import type { Importing } from '../../testing/start-imports.ts';
import { startImports } from '../../testing/start-imports.ts';
import { unzip } from '../../testing/unzip.ts';
import { choose } from '../export/choose.ts';
import { writeArchive } from '../export/write-archive.ts';

const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

async function record(importing: Importing, statement: Statement, octets?: Buffer): Promise<void> {
  const { files, storer, store } = importing;
  const attachments = octets ? [await files.receive(sha256(octets), Readable.from([octets]))] : [];
  const credential = getOwnCredential(store, Date.now, 'by-hand');
  await storer.store({ text: JSON.stringify(statement), mayBeMany: false, version: '1.0.3', credential, attachments });
  await Promise.all(attachments.map((one) => one.release()));
}

async function archiveOf({ store, files }: Importing): Promise<Buffer> {
  const catchUp = async () => undefined;
  const chosen = await choose({ store, catchUp, shown: () => [], matching: async () => [] }, { what: 'all' });
  return buffer(writeArchive({ store, files, chosen, madeAt: 0, sign: undefined }));
}

async function bring(importing: Importing, octets: Buffer) {
  const preview = await importing.look(importing.write('record.zip', octets));
  return { preview, done: await importing.keep(preview.id) };
}

const place = {
  resource: 'state',
  activity: 'https://example.org/course',
  agent: 'mbox::mailto:ana@example.org',
  agentJson: '{"mbox":"mailto:ana@example.org"}',
  registration: '',
} as const;

it('comes back byte for byte into an empty record, and brings nothing new into the same', async () => {
  const from = startImports();
  const octets = Buffer.from([0, 13, 10, 255]);
  const attachments = [anAttachment({ sha2: sha256(octets), length: octets.length })];
  await record(from, aStatement({ attachments }), octets);
  await record(from, aStatement({ result: { response: 'línea\nnueva \u2028 🎓' } }));
  const documents = createDocuments(from.store, Date.now);
  const small = { contentType: 'application/json', content: Buffer.from('{"at":1}') };
  const large = { contentType: 'application/octet-stream', content: Buffer.alloc(100_000, 7) };
  await documents.put({ ...place, id: 'small' }, small, () => undefined);
  await documents.put({ ...place, id: 'large' }, large, () => undefined);
  const zip = await archiveOf(from);

  const into = startImports();
  const { preview, done } = await bring(into, zip);
  expect(preview).toMatchObject({ files: [{ format: 'archive' }], problems: [] });
  expect(done.counts).toMatchObject({ fresh: 2, attachments: 1, documents: 2, problems: 0 });
  expect(into.texts()).toEqual(from.texts());
  expect(await buffer(into.files.read(sha256(octets)))).toEqual(octets);
  for (const id of ['small', 'large'])
    expect(into.store.documents.find({ ...place, id })).toEqual(documents.find({ ...place, id }));
  expect((await unzip(await archiveOf(into))).get('statements.ndjson')).toEqual(
    (await unzip(zip)).get('statements.ndjson'),
  );

  const again = await bring(from, zip);
  expect(again.preview.counts).toMatchObject({ statements: 2, fresh: 0, present: 2, documents: 0 });
  expect(again.done.counts).toMatchObject({ fresh: 0, documents: 0 });
});

it('comes back with files that are packed as small as a bomb, where a bomb does not', async () => {
  const from = startImports();
  const blank = Buffer.alloc(3 * 1024 * 1024);
  await record(from, aStatement({ attachments: [anAttachment({ sha2: sha256(blank), length: blank.length })] }), blank);
  const document = { contentType: 'application/octet-stream', content: blank };
  await createDocuments(from.store, Date.now).put({ ...place, id: 'blank' }, document, () => undefined);
  const into = startImports();
  const { done } = await bring(into, await archiveOf(from));
  expect(done.counts).toMatchObject({ fresh: 1, attachments: 1, documents: 1, problems: 0 });

  const lines = Buffer.alloc(1024 * 1024, '\n');
  const many = new Map(Array.from({ length: 21 }, (_, number) => [`${number}.ndjson`, lines]));
  const bomb = await into.look(into.write('bomb.zip', await writtenZip(many)));
  expect(bomb).toMatchObject({ state: 'failed', failure: 'unsafe-zip' });
});

it('keeps what is newer here, and takes its documents out again when it is undone', async () => {
  const from = startImports();
  const old = { contentType: 'text/plain', content: Buffer.from('old') };
  await createDocuments(from.store, () => 1000).put({ ...place, id: 'both' }, old, () => undefined);
  await createDocuments(from.store, () => 2000).put({ ...place, id: 'only there' }, old, () => undefined);
  await record(from, aStatement());
  const into = startImports();
  const here = createDocuments(into.store, () => 5000);
  await here.put({ ...place, id: 'both' }, { ...old, content: Buffer.from('new') }, () => undefined);
  const { done } = await bring(into, await archiveOf(from));
  expect(done.counts.documents).toBe(1);
  expect(String(here.find({ ...place, id: 'both' })?.content)).toBe('new');
  await into.imports.undo(done.id);
  expect(here.find({ ...place, id: 'only there' })).toBeUndefined();
  expect(here.find({ ...place, id: 'both' })).toBeDefined();
  expect(into.store.statements.count()).toBe(0);
});

it('brings no document that claims to be newer than now', async () => {
  const from = startImports();
  const document = { contentType: 'text/plain', content: Buffer.from('for ever') };
  await createDocuments(from.store, () => Date.parse('2999-01-01')).put(
    { ...place, id: 'a' },
    document,
    () => undefined,
  );
  const into = startImports();
  const zip = await archiveOf(from);
  expect((await bring(into, zip)).done.counts.documents).toBe(1);
  expect((await into.look(into.write('again.zip', zip))).counts.documents).toBe(0);
  expect(into.store.documents.find({ ...place, id: 'a' })?.updatedAt).toBeLessThanOrEqual(Date.now() * 1000);
});

it('names what was changed in it', async () => {
  const from = startImports();
  await record(from, aStatement());
  const entries = await unzip(await archiveOf(from));
  const changed = Buffer.from(String(entries.get('statements.ndjson')).replace('experienced', 'experiences'));
  const into = startImports();
  const { preview } = await bring(into, await writtenZip(new Map([...entries, ['statements.ndjson', changed]])));
  expect(preview.problems).toMatchObject([{ file: 'record.zip: statements.ndjson', reason: 'wrong-digest' }]);

  const more = await bring(startImports(), await writtenZip(new Map([...entries, ['more.ndjson', changed]])));
  expect(more.preview.problems).toMatchObject([{ file: 'record.zip: more.ndjson', reason: 'attachment-unused' }]);
});
