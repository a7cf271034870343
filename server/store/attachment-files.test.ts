import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../testing/multipart-body.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { openAttachmentFiles } from './attachment-files.ts';

const octets = Buffer.from('certificate');
const sha2 = sha256(octets);

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function filesIn(dataFolder: string): string[] {
  const entries = readdirSync(join(dataFolder, 'attachments'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('octets on their way into the record', () => {
  it('go when no row names them in the end, and stay when one does', async () => {
    for (const isNamed of [false, true]) {
      const dataFolder = temporaryFolder();
      const files = openAttachmentFiles(dataFolder, () => isNamed);
      const incoming = await files.receive(sha2, piecesOf(octets));
      await incoming.keep();
      await incoming.release();
      expect(filesIn(dataFolder)).toEqual(isNamed ? [sha2] : []);
    }
  });

  it('are refused unread when their sender says that they are too many', async () => {
    const folder = temporaryFolder();
    let isRead = false;
    async function* unwanted(): AsyncGenerator<Buffer> {
      isRead = true;
      yield Buffer.from('first');
    }
    const files = openAttachmentFiles(folder, () => false);
    await expect(files.receive(undefined, unwanted(), 2 ** 31)).rejects.toMatchObject({ type: 'file-too-large' });
    expect([isRead, filesIn(folder)]).toEqual([false, []]);
  });

  it('stay while another request counts on them, though the one that brought them failed', async () => {
    const dataFolder = temporaryFolder();
    let isNamed = false;
    const files = openAttachmentFiles(dataFolder, () => isNamed);
    const [first, second] = [await files.receive(sha2, piecesOf(octets)), await files.receive(sha2, piecesOf(octets))];
    await Promise.all([first.keep(), second.keep()]);
    await first.release();
    expect(files.has(sha2)).toBe(true);
    isNamed = true;
    await second.release();
    expect(filesIn(dataFolder)).toEqual([sha2]);
  });

  it.each([
    ['go', false, []],
    ['stay', true, [sha2]],
  ])('%s at the next start when Cairn was killed and a row names them: %s', async (_, isNamed, left) => {
    const dataFolder = temporaryFolder();
    const incoming = await openAttachmentFiles(dataFolder, () => false).receive(sha2, piecesOf(octets));
    await incoming.keep();
    openAttachmentFiles(dataFolder, () => isNamed);
    expect(filesIn(dataFolder)).toEqual(left);
  });
});
