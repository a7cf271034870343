import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { encryptWith } from './age.ts';
import type { BackupManifest, ManifestEntry } from './manifest.ts';
import { attachmentPrefix, manifestName, secretsKeyName, storeName } from './manifest.ts';
import type { BackupOrder, Held, OnProgress } from './write-backup.ts';

/** SQLite's pages with JSON in them shrink to a fifth; more effort gains little. */
const compressionLevel = 3;

export type ZipOrder = {
  readonly order: BackupOrder;
  readonly held: Held;
  readonly unfinished: string;
  readonly tell: OnProgress;
};

/** Writes one zip, encrypted where there is a passphrase; resolves when it is on disk. */
export async function writeZip({ order, held, unfinished, tell }: ZipOrder): Promise<void> {
  const { workFolder, passphrase, secretsKey } = order;
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  const entries: ManifestEntry[] = [];
  const sizes = [(await stat(join(workFolder, storeName))).size, ...held.contents.attachments.map((one) => one.length)];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;

  function add(name: string, openOctets: () => Readable, level: number): Promise<void> {
    return new Promise((resolve) => {
      zip.addReadStreamLazy(name, { compressionLevel: level, mtime: new Date(order.madeAt) }, (give) => {
        const note = (entry: ManifestEntry) => {
          entries.push(entry);
          resolve();
        };
        const input = openOctets();
        const noted = noting(name, (octets) => tell((done += octets) / total), note);
        input.on('error', (error) => zip.emit('error', error));
        give(null, input.pipe(noted));
      });
    });
  }

  async function fill(): Promise<void> {
    await add(storeName, () => createReadStream(join(workFolder, storeName)), compressionLevel);
    if (passphrase !== undefined && secretsKey !== undefined) {
      await add(secretsKeyName, () => Readable.from([Buffer.from(secretsKey)]), 0);
    }
    for (const sha2 of held.attachments) {
      // Mostly pictures and PDFs, which are packed already.
      await add(`${attachmentPrefix}${sha2}`, () => createReadStream(join(workFolder, sha2)), 0);
    }
    zip.addBuffer(Buffer.from(JSON.stringify(manifestOf(order, held, entries))), manifestName);
    zip.end();
  }

  const plain = Readable.from(zip.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  const octets = passphrase === undefined ? plain : await encryptWith(passphrase, plain);
  const written = pipeline(octets, createWriteStream(unfinished, { mode: 0o600, flags: 'w' }));
  await Promise.race([failed, Promise.all([fill(), written])]);
  const file = await open(unfinished, 'r+');
  await file.sync().finally(() => file.close());
}

/** Lets octets through, and says at the end how many they were and what their hash is. */
function noting(name: string, onOctets: (count: number) => void, onEnd: (entry: ManifestEntry) => void): Transform {
  const hash = createHash('sha256');
  let length = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, give) {
      hash.update(piece);
      length += piece.length;
      onOctets(piece.length);
      give(null, piece);
    },
    flush(give) {
      onEnd({ name, length, sha256: hash.digest('hex') });
      give();
    },
  });
}

function manifestOf(
  { madeBy, madeAt }: BackupOrder,
  { contents, attachments, lost }: Held,
  entries: readonly ManifestEntry[],
): BackupManifest {
  const { schema, statements, documents, newestStatementAt } = contents;
  return {
    format: 'cairn-backup',
    version: 1,
    madeBy,
    madeAt: new Date(madeAt).toISOString(),
    schema,
    counts: { statements, documents, attachments: attachments.length },
    newestStatementAt: newestStatementAt === null ? null : new Date(newestStatementAt).toISOString(),
    entries,
    damaged: [...lost, ...entries.map(damagedIn).filter((sha2) => sha2 !== undefined)],
  };
}

/** The name of an attachment whose octets are others than it says. */
function damagedIn({ name, sha256 }: ManifestEntry): string | undefined {
  const sha2 = name.startsWith(attachmentPrefix) ? name.slice(attachmentPrefix.length) : undefined;
  return sha2?.length === sha256.length && sha2 !== sha256 ? sha2 : undefined;
}
