// The octets of attachments: one file each, named by its SHA-2, written and synced before a row names it.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { largestFile } from '../contract/largest-file.ts';
import { Problem } from '../contract/problem.ts';
import { expectedFailure } from './expected-failure.ts';
import { syncFolder } from './sync-folder.ts';

/** Octets that have come but do not belong to the record yet. */
export type IncomingAttachment = {
  /** Lower case. */
  readonly sha2: string;
  /** In bytes. */
  readonly length: number;
  /** The octets, for checks before they are kept. */
  read(): Readable;
  /** Puts them where a row may name them; resolves when they are on disk. */
  keep(): Promise<void>;
  /** Must come at the end in any case: forgets them unless a row names them by now. */
  release(): Promise<void>;
};

export type AttachmentFiles = ReturnType<typeof openAttachmentFiles>;

// xAPI 1.0.3 Data 2.4.11 asks for SHA-2 and names no length: the number of hexadecimal digits tells.
const algorithms: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/** The SHA-2 that a hash is of, as Node calls it; undefined for what is no hash in lower case. */
export function sha2Algorithm(sha2: string): string | undefined {
  return /^[0-9a-f]+$/.test(sha2) ? algorithms[sha2.length] : undefined;
}

/** Where the octets with a hash in lower case lie in a data folder. */
export function attachmentPath(dataFolder: string, sha2: string): string {
  return join(attachmentFolder(dataFolder), sha2.slice(0, 2), sha2);
}

/**
 * The attachments of one data folder, whose lock the caller must hold; `isNamed` tells whether a row names them.
 *
 * While octets are on their way into the record, an empty file with their hash lies among the incoming ones. So a
 * start after a crash knows which of them to look at.
 */
export function openAttachmentFiles(dataFolder: string, isNamed: (sha2: string) => boolean) {
  const folder = attachmentFolder(dataFolder);
  const incoming = join(folder, 'incoming');
  const pathOf = (sha2: string) => attachmentPath(dataFolder, sha2);
  const markOf = (sha2: string) => join(incoming, sha2);
  /** How many requests count on octets that no row may name yet. */
  const claims = new Map<string, number>();

  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  for (const sha2 of readdirSync(incoming).filter(sha2Algorithm)) removeUnlessNamed(sha2);
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { mode: 0o700 });

  function removeUnlessNamed(sha2: string): void {
    if (!isNamed(sha2)) rmSync(pathOf(sha2), { force: true });
  }

  async function keep(sha2: string, temporary: string): Promise<void> {
    await mark(sha2);
    await moveSynced(temporary, pathOf(sha2));
  }

  async function mark(sha2: string): Promise<void> {
    claims.set(sha2, (claims.get(sha2) ?? 0) + 1);
    await writeFile(markOf(sha2), '', { mode: 0o600 });
  }

  /** In one go, so that no other request can begin to count on what is removed. */
  function giveUpClaim(sha2: string): void {
    const others = (claims.get(sha2) ?? 1) - 1;
    if (others > 0) {
      claims.set(sha2, others);
      return;
    }
    claims.delete(sha2);
    removeUnlessNamed(sha2);
    rmSync(markOf(sha2), { force: true });
  }

  return {
    /**
     * Takes octets in, checking them as they come against the hash that their sender says they have, if any. Throws
     * invalid-attachment when they do not have it, file-too-large when they are too many, at once where their sender
     * says beforehand how many come; nothing is left behind then.
     */
    async receive(hash: string | undefined, octets: AsyncIterable<Buffer>, announced = 0): Promise<IncomingAttachment> {
      if (announced > largestFile) throw tooLarge();
      const algorithm = hash === undefined ? 'sha256' : algorithmOf(hash);
      const temporary = join(incoming, randomUUID());
      const discard = () => rm(temporary, { force: true });
      try {
        const { sha2, length } = await write(temporary, hash?.toLowerCase(), algorithm, octets);
        let keeping: Promise<void> | undefined;
        return {
          sha2,
          length,
          read: () => createReadStream(temporary),
          keep: () => (keeping ??= keep(sha2, temporary).catch(tellProblem)),
          async release() {
            if (keeping !== undefined) {
              // One that failed is given up like one that nobody named.
              await keeping.catch(() => undefined);
              giveUpClaim(sha2);
            }
            await discard();
          },
        };
      } catch (error) {
        await discard();
        return tellProblem(error);
      }
    },

    /**
     * Octets that are here already, for another row that is to name them: until their release nobody removes them.
     * Undefined when they are not here.
     */
    take(sha2: string, length: number): IncomingAttachment | undefined {
      const path = pathOf(sha2);
      if (!existsSync(path)) return undefined;
      const keeping = mark(sha2);
      // Whoever keeps them hears of it.
      keeping.catch(() => undefined);
      return {
        sha2,
        length,
        read: () => createReadStream(path),
        keep: () => keeping.catch(tellProblem),
        async release() {
          await keeping.catch(() => undefined);
          giveUpClaim(sha2);
        },
      };
    },

    /**
     * Removes octets that no row names any more once `letGo` has taken the last rows away that did. Those that a
     * request counts on just now stay until its end.
     */
    async forget(hashes: readonly string[], letGo: () => Promise<unknown>): Promise<void> {
      const claimed = hashes.map((sha2) => ({ sha2, marked: mark(sha2) }));
      try {
        await Promise.all(claimed.map(({ marked }) => marked)).catch(tellProblem);
        await letGo();
      } finally {
        await Promise.allSettled(claimed.map(({ marked }) => marked));
        for (const { sha2 } of claimed) giveUpClaim(sha2);
      }
    },

    ...readAttachmentFiles(dataFolder),
  };
}

/** The octets that are in the record, for one who only reads them: a server may be at work beside. */
export function readAttachmentFiles(dataFolder: string) {
  return {
    has(sha2: string): boolean {
      return existsSync(attachmentPath(dataFolder, sha2.toLowerCase()));
    },

    read(sha2: string): Readable {
      return createReadStream(attachmentPath(dataFolder, sha2.toLowerCase()));
    },
  };
}

function attachmentFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments');
}

function algorithmOf(hash: string): string {
  const algorithm = sha2Algorithm(hash.toLowerCase());
  if (algorithm !== undefined) return algorithm;
  throw new Problem(
    'invalid-attachment',
    `"${hash.slice(0, 150)}" is no SHA-2 in hexadecimal digits (xAPI 1.0.3 Data 2.4.11).`,
  );
}

function tooLarge(): Problem {
  return new Problem('file-too-large', `An attachment is larger than ${largestFile / 1024 / 1024} MB.`);
}

function tellProblem(error: unknown): never {
  throw expectedFailure(error);
}

async function write(
  path: string,
  sha2: string | undefined,
  algorithm: string,
  octets: AsyncIterable<Buffer>,
): Promise<{ readonly sha2: string; readonly length: number }> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash(algorithm);
    let length = 0;
    for await (const piece of octets) {
      length += piece.length;
      if (length > largestFile) {
        throw tooLarge();
      }
      hash.update(piece);
      await file.writeFile(piece);
    }
    const found = hash.digest('hex');
    if (sha2 !== undefined && found !== sha2) {
      throw new Problem(
        'invalid-attachment',
        `The data sent for ${sha2} has the hash ${found} (xAPI 1.0.3 Communication 1.5.2).`,
      );
    }
    await file.sync();
    return { sha2: found, length };
  } finally {
    await file.close();
  }
}

async function moveSynced(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const isThere = await access(to).then(
    () => true,
    () => false,
  );
  if (isThere) {
    await rm(from, { force: true });
    return;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}
