// Copies of a record's files that are compared with what they were made from, and are on disk.
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, readlink, symlink, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isInside } from './is-inside.ts';
import { syncFolder } from './sync-folder.ts';

type CopyOptions = {
  /** All of it lies in this folder. */
  readonly root: string;
  readonly signal: AbortSignal;
};

/**
 * Copies a file, or a folder with all that is in it, to where nothing is yet; only their owner may read them. Symbolic
 * links are not followed: the copy is one that leads to the same. What is neither file, folder nor link is left out.
 */
export async function copyToDisk(from: string, to: string, options: CopyOptions): Promise<void> {
  options.signal.throwIfAborted();
  const found = await lstat(from);
  if (found.isSymbolicLink()) {
    await copyLink(from, to, options.root);
  } else if (found.isDirectory()) {
    await mkdir(to, { mode: 0o700 });
    for (const name of await readdir(from)) await copyToDisk(join(from, name), join(to, name), options);
    await utimes(to, found.atime, found.mtime);
    await syncFolder(to);
  } else if (found.isFile()) {
    const source = await openAsItIs(from);
    try {
      await copyOpenFile(source, to, options.signal);
    } finally {
      await source.close();
    }
  }
}

/** The same for a file that is open, and stays so. Throws where the copy is not what was read. */
export async function copyOpenFile(source: FileHandle, to: string, signal: AbortSignal): Promise<void> {
  const { atime, mtime } = await source.stat();
  const target = await open(to, 'wx+', 0o600);
  try {
    const room = Buffer.allocUnsafe(pieceLength);
    for (let position = 0; ;) {
      signal.throwIfAborted();
      const piece = await readPiece(source, room, position);
      if (piece.length === 0) break;
      await target.writeFile(piece);
      position += piece.length;
    }
    await target.utimes(atime, mtime);
    await target.sync();
    if (!(await areSame(source, target, signal))) throw new Error(`What was written to ${to} is not what was read.`);
  } finally {
    await target.close();
  }
}

/** Octets of what `copyToDisk` would copy. */
export async function lengthToCopy(path: string): Promise<number> {
  const found = await lstat(path);
  if (!found.isDirectory()) return found.isFile() ? found.size : 0;
  let length = 0;
  for (const name of await readdir(path)) length += await lengthToCopy(join(path, name));
  return length;
}

const pieceLength = 1024 * 1024;

async function areSame(one: FileHandle, other: FileHandle, signal: AbortSignal): Promise<boolean> {
  const [room, otherRoom] = [Buffer.allocUnsafe(pieceLength), Buffer.allocUnsafe(pieceLength)];
  for (let position = 0; ;) {
    signal.throwIfAborted();
    const [piece, otherPiece] = await Promise.all([
      readPiece(one, room, position),
      readPiece(other, otherRoom, position),
    ]);
    if (!piece.equals(otherPiece)) return false;
    if (piece.length === 0) return true;
    position += piece.length;
  }
}

/** What lies from there on, as much as there is room for; nothing at the end. */
async function readPiece(file: FileHandle, room: Buffer, position: number): Promise<Buffer> {
  const { bytesRead } = await file.read(room, 0, room.length, position);
  return room.subarray(0, bytesRead);
}

/** Should somebody have put a link in its place meanwhile, it is not opened. */
function openAsItIs(path: string): Promise<FileHandle> {
  const noFollow: number | undefined = constants.O_NOFOLLOW;
  return open(path, constants.O_RDONLY | (noFollow ?? 0));
}

/** One that leads out of the record leads to the same place from elsewhere. */
async function copyLink(from: string, to: string, root: string): Promise<void> {
  const way = await readlink(from);
  const destination = resolve(dirname(from), way);
  await symlink(isInside(root, destination) ? way : destination, to);
}
