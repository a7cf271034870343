import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileCheck } from '../../contract/signing.ts';
import { expectedFailure } from '../../store/expected-failure.ts';
import type { Canonizer } from '../credentials/canonizer.ts';
import { checkFile } from './check-file.ts';
import type { LearnersKey } from './signing-key.ts';

export type FileChecker = (octets: AsyncIterable<Buffer>) => Promise<FileCheck>;

/** Checks a file that comes in pieces; it lies in a folder of its own until then. Throws disk-full. */
export function createFileChecker(key: Pick<LearnersKey, 'isOwn'>, canonizer: Canonizer): FileChecker {
  return async (octets) => {
    const folder = await mkdtemp(join(tmpdir(), 'cairn-check-'));
    try {
      const path = join(folder, 'file');
      await pipeline(Readable.from(octets), createWriteStream(path, { mode: 0o600 }));
      return withOwner(await checkFile(path, canonizer), key);
    } catch (error) {
      throw expectedFailure(error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Says whether the signer is the learner. */
export function withOwner(check: FileCheck, { isOwn }: Pick<LearnersKey, 'isOwn'>): FileCheck {
  return { ...check, isOwn: check.signer !== null && isOwn(check.signer) };
}
