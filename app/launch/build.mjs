import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';

const products = ['page/index.html', 'node/cli.js', 'node/main.js', 'node/lrs-process.js', 'node/preload.cjs'];
const sources = ['app', 'renderer', 'server', 'package-lock.json', 'vite.config.ts'];

/** Builds Cairn when a source is newer than what was built from it. */
export async function buildIfStale(root) {
  if (isBuilt(root)) return;
  console.log('Building Cairn…');
  await runNpm(['run', 'build', '--loglevel=error'], root);
}

export function isBuilt(root) {
  const built = products.map((product) => join(root, 'dist', product));
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map(changedAt));
  return sources.flatMap((source) => filesOf(join(root, source))).every((file) => changedAt(file) <= oldest);
}

function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.mjs$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function changedAt(file) {
  return statSync(file).mtimeMs;
}
