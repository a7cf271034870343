import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import type { Statement } from '../../contract/xapi/statement.ts';
import { createDocuments } from '../../lrs/documents.ts';
import { attachmentPath } from '../../store/attachment-files.ts';
import { aStatement, aStatementRef, anAttachment, voided } from '../../testing/a-statement.ts';
import { sha256 } from '../../testing/multipart-body.ts';
import { openRemovals } from '../../testing/open-removals.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { unzip } from '../../testing/unzip.ts';
import { isArchiveDocument, isArchiveManifest } from './archive-layout.ts';
import type { ArchiveManifest } from './archive-layout.ts';
import type { Chosen } from './choose.ts';
import { choose } from './choose.ts';
import { writeArchive } from './write-archive.ts';

const madeAt = Date.parse('2026-11-22T12:00:00Z');

function open() {
  const dataFolder = temporaryFolder();
  const opened = openRemovals(dataFolder);
  const { store, files, storer } = opened;
  onTestFinished(() => opened.close());
  const credential = () => store.credentials.find('key') ?? expect.unreachable();
  return {
    ...opened,
    dataFolder,

    async addWithOctets(statement: Statement, octets: Buffer): Promise<string> {
      const attached = await files.receive(sha256(octets), Readable.from([octets]));
      const text = JSON.stringify(statement);
      await storer.store({
        text,
        mayBeMany: false,
        version: '1.0.3',
        credential: credential(),
        attachments: [attached],
      });
      await attached.release();
      return attached.sha2;
    },

    chooseAll: () =>
      choose({ store, catchUp: async () => undefined, shown: () => [], matching: async () => [] }, { what: 'all' }),

    async archive(chosen: Chosen, onMissing?: (missing: readonly string[]) => void) {
      const making = { store, files, chosen, madeAt, sign: undefined, ...(onMissing ? { onMissing } : {}) };
      const entries = await unzip(await buffer(writeArchive(making)));
      const manifest: unknown = JSON.parse(String(entries.get('manifest.json')));
      if (!isArchiveManifest(manifest)) throw new Error('no manifest');
      return { entries, manifest };
    },
  };
}

function certificate(octets: Buffer): Statement {
  return aStatement({ attachments: [anAttachment({ sha2: sha256(octets), length: octets.length })] });
}

test('holds every Statement exactly as it is kept, the oldest first, also what is voided and what voids it', async () => {
  const cairn = open();
  const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
  await cairn.add(aStatement({ id }), aStatement({ result: { response: 'línea\nnueva \u2028 🎓' } }));
  await cairn.add(aStatement({ verb: voided, object: aStatementRef(id) }));
  const { entries, manifest } = await cairn.archive(await cairn.chooseAll());
  const kept = cairn.store.statements.behind(0).map(({ json }) => json);
  expect(String(entries.get('statements.ndjson')).split('\n')).toEqual([...kept, '']);
  expect(manifest.counts).toEqual({ statements: 3, attachments: 0, documents: 0 });
});

test('names every entry with its length and hash, and is the same each time', async () => {
  const cairn = open();
  await cairn.addWithOctets(certificate(Buffer.from('octets')), Buffer.from('octets'));
  const chosen = await cairn.chooseAll();
  const { entries, manifest } = await cairn.archive(chosen);
  expect(manifest.entries.map(({ name }) => name)).toEqual(
    [...entries.keys()].filter((one) => one !== 'manifest.json'),
  );
  for (const { name, length, sha256: hash } of manifest.entries) {
    const octets = entries.get(name) ?? Buffer.alloc(0);
    expect([length, hash]).toEqual([octets.length, createHash('sha256').update(octets).digest('hex')]);
  }
  const { store, files } = cairn;
  const make = () => buffer(writeArchive({ store, files, chosen, madeAt, sign: undefined }));
  expect(await make()).toEqual(await make());
});

test('holds documents with odd octets and types, the large ones apart', async () => {
  const cairn = open();
  const documents = createDocuments(cairn.store, () => madeAt);
  const place = { resource: 'state', activity: 'https://e.org/a', agent: 'mbox:x', registration: '' } as const;
  const agentJson = '{"mbox":"mailto:ana@example.org"}';
  const small = Buffer.from([0, 255, 10, 13, 128]);
  const large = Buffer.alloc(300_000, 'ñ');
  await documents.put(
    { ...place, id: 'a/ b', agentJson },
    { contentType: 'x/y; z="ü"', content: small },
    () => undefined,
  );
  await documents.put(
    { ...place, id: 'large', agentJson },
    { contentType: 'image/png', content: large },
    () => undefined,
  );
  const { entries, manifest } = await cairn.archive(await cairn.chooseAll());
  const lines = String(entries.get('documents.ndjson')).trimEnd().split('\n');
  const [first, second] = lines.map((line) => JSON.parse(line) as unknown).filter(isArchiveDocument);
  expect(first).toMatchObject({
    id: 'a/ b',
    contentType: 'x/y; z="ü"',
    agent: agentJson,
    base64: small.toString('base64'),
  });
  expect(second).toMatchObject({ id: 'large', entry: 'documents/2' });
  expect(entries.get('documents/2')).toEqual(large);
  expect(manifest.counts.documents).toBe(2);
});

test('names octets that are lost or damaged on the disk, and holds everything else', async () => {
  const cairn = open();
  const [whole, lost, damaged] = ['whole', 'lost', 'damaged'].map((one) => Buffer.from(one)) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  for (const octets of [whole, lost, damaged]) await cairn.addWithOctets(certificate(octets), octets);
  rmSync(attachmentPath(cairn.dataFolder, sha256(lost)));
  writeFileSync(attachmentPath(cairn.dataFolder, sha256(damaged)), 'other');
  let told: readonly string[] = [];
  const { entries, manifest } = await cairn.archive(await cairn.chooseAll(), (missing) => (told = missing));
  expect(manifest.missing).toEqual([sha256(lost), sha256(damaged)].toSorted());
  expect(told).toEqual(manifest.missing);
  expect(entries.get(`attachments/${sha256(whole)}`)).toEqual(whole);
  expect(entries.has(`attachments/${sha256(lost)}`)).toBe(false);
  expect(manifest.counts.statements).toBe(3);
});

test('of Statements that were picked it holds them, what voids them, and their octets', async () => {
  const cairn = open();
  const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
  const [mine, other] = [Buffer.from('mine'), Buffer.from('other')];
  await cairn.addWithOctets({ ...certificate(mine), id }, mine);
  await cairn.addWithOctets(certificate(other), other);
  await cairn.add(aStatement({ verb: voided, object: aStatementRef(id) }));
  const choosing = { store: cairn.store, catchUp: async () => undefined, shown: () => [], matching: async () => [] };
  const { entries, manifest } = await cairn.archive(
    await choose(choosing, { what: 'statements', ids: [id, 'unknown'] }),
  );
  expect(manifest.counts).toEqual({ statements: 2, attachments: 1, documents: 0 });
  expect([...entries.keys()]).toEqual(['statements.ndjson', `attachments/${sha256(mine)}`, 'manifest.json']);
});

test('holds what was signed as it was signed', async () => {
  const cairn = open();
  await cairn.add(aStatement());
  const { store, files } = cairn;
  const sign = async (octets: Uint8Array) => `signed ${sha256(Buffer.from(octets))}`;
  const zip = await unzip(await buffer(writeArchive({ store, files, chosen: await cairn.chooseAll(), madeAt, sign })));
  const manifest = zip.get('manifest.json') ?? Buffer.alloc(0);
  expect(String(zip.get('manifest.jws'))).toBe(`signed ${sha256(manifest)}`);
  expect((JSON.parse(String(manifest)) as ArchiveManifest).entries.map(({ name }) => name)).not.toContain(
    'manifest.jws',
  );
});
