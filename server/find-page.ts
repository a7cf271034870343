import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the built page, seen from the bundle or from the sources. Throws when it has not been built. */
export function findPage(): string {
  const folder = ['../page', '../dist/page']
    .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
    .find((candidate) => existsSync(candidate));
  if (folder === undefined) throw new Error('The page has not been built: run npm run build.');
  return folder;
}
