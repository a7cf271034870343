import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../contract/problem.ts';
import { expectedFailure } from '../store/expected-failure.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { UsageError } from './arguments.ts';

/** Throws a UsageError where a file would be lost. */
export function refuseToReplace(file: string, isForced: boolean): void {
  if (isForced || !existsSync(file)) return;
  throw new UsageError(`${file} is there already. Choose another name, or replace it with --force.`);
}

/** Writes a file whole or not at all: until all of it is on the disk it is called something else. */
export async function writeWhole(file: string, octets: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      for await (const piece of octets) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw writeProblem(error, file);
  }
}

/** What kept a file from being written, in one sentence; what nobody expected stays as it is. */
function writeProblem(error: unknown, file: string): unknown {
  const problem = expectedFailure(error);
  if (problem instanceof Problem && problem.type === 'disk-full') {
    return new Problem('disk-full', `There is too little room for ${file}. Make room on the disk.`);
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return new Problem('not-found', `There is no folder ${dirname(file)}. Name another file with --out.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR') {
    return new Problem('folder-unwritable', `${file} cannot be written. Name another file with --out.`);
  }
  return error;
}

/** Writes to standard output as fast as it is read. */
export async function writeToOutput(octets: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(octets, { objectMode: false }), process.stdout, { end: false });
}
