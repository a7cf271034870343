// Real Statements collected from other products, where they lie beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const hasSharedData = existsSync(folder);

export function sharedData(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Where a file of the data lies, for what takes files by their paths. */
export function sharedDataPath(path: string): string {
  return join(folder, path);
}

export function sharedDataLines(path: string): string[] {
  return sharedData(path)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

/** Paths below a folder of the data, sorted. */
export function sharedDataFiles(path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();
}
