import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The page by which anybody checks a signed file in a browser, without Cairn and without a network. Undefined where it
 * has not been built.
 */
export function findCheckPage(): Buffer | undefined {
  const file = ['../page/check.html', '../../../dist/page/check.html']
    .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
    .find(existsSync);
  return file === undefined ? undefined : readFileSync(file);
}
