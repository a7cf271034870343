import type { FileToCheck } from './file-to-check.ts';
import type { SealPart } from './seal.ts';
import { partHashDigits } from './seal.ts';

/**
 * Names of the parts that are not as they were, among the octets before `end`.
 *
 * Where the length is another one, parts are sought from the start and from the end: all that lies between the first
 * and the last change counts as changed.
 */
export async function changedParts(file: FileToCheck, parts: readonly SealPart[], end: number): Promise<string[]> {
  const total = parts.reduce((sum, [, length]) => sum + length, 0);
  const ahead = await unchanged(file, parts, 0);
  if (total === end) return namesOf(parts.filter((_, index) => !ahead[index]));
  const behind = await unchanged(file, parts, end - total);
  const first = ahead.includes(false) ? ahead.indexOf(false) : parts.length;
  const last = behind.lastIndexOf(false);
  // What was put in just between two parts counts as a change of both.
  return namesOf(parts.slice(Math.max(0, Math.min(first, last)), Math.max(first, last) + 1));
}

/** For each part whether it is as it was when all of them are moved by `offset` octets. */
async function unchanged(file: FileToCheck, parts: readonly SealPart[], offset: number): Promise<boolean[]> {
  const found: boolean[] = [];
  let at = offset;
  for (const [, length, hash] of parts) {
    const isInside = at >= 0 && at + length <= file.length;
    found.push(isInside && (await file.hash([at, at + length])).slice(0, partHashDigits) === hash);
    at += length;
  }
  return found;
}

function namesOf(parts: readonly SealPart[]): string[] {
  return [...new Set(parts.map(([name]) => name))];
}
