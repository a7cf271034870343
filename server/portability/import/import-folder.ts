import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { largestImport } from '../../contract/importing.ts';
import { Problem } from '../../contract/problem.ts';
import { expectedFailure } from '../../store/expected-failure.ts';
import { syncFolder } from '../../store/sync-folder.ts';

export type ImportFolder = ReturnType<typeof createImportFolder>;

/** Where the files of imports lie until they are stored: a folder for each, and in it numbers for names. */
export function createImportFolder(dataFolder: string) {
  const root = join(dataFolder, 'imports');
  const folderOf = (id: string) => join(root, id);
  const pathOf = (id: string, number: number) => join(folderOf(id), String(number));

  return {
    pathOf,

    /** For what has to be unpacked; made where it is missing. */
    async workFolder(id: string): Promise<string> {
      const folder = join(folderOf(id), 'work');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },

    /**
     * Writes a file as it comes, `most` octets at most; resolves when it is on disk. Throws file-too-large or
     * disk-full; then nothing is left behind.
     */
    async receive(
      id: string,
      number: number,
      octets: AsyncIterable<Buffer>,
      most = largestImport,
    ): Promise<{ readonly length: number; readonly sha256: string }> {
      const path = pathOf(id, number);
      try {
        await mkdir(folderOf(id), { recursive: true, mode: 0o700 });
        const written = await write(path, octets, most);
        for (const folder of [folderOf(id), root, dataFolder]) await syncFolder(folder);
        return written;
      } catch (error) {
        await rm(path, { force: true });
        throw expectedFailure(error);
      }
    },

    async remove(id: string): Promise<void> {
      await rm(folderOf(id), { recursive: true, force: true });
    },

    /** Removes the folders of all imports but these. */
    async keepOnly(ids: ReadonlySet<string>): Promise<void> {
      const found = await readdir(root).catch(() => []);
      for (const id of found) if (!ids.has(id)) await rm(folderOf(id), { recursive: true, force: true });
    },
  };
}

async function write(path: string, octets: AsyncIterable<Buffer>, most: number) {
  const hash = createHash('sha256');
  let length = 0;
  const file = await open(path, 'w', 0o600);
  try {
    for await (const piece of octets) {
      length += piece.length;
      if (length > most) throw new Problem('file-too-large', 'The files of an import must not be larger than 16 GB.');
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { length, sha256: hash.digest('hex') };
}
