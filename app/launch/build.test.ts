import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt } from './build.mjs';

const sources = [
  'app/main.ts',
  'app/launch/start.mjs',
  'renderer/main.tsx',
  'server/cli.ts',
  'package-lock.json',
  'vite.config.ts',
];
const products = ['page/index.html', 'node/cli.js', 'node/main.js', 'node/lrs-process.js', 'node/preload.cjs'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cairn-build-'));
  for (const source of sources) write(source, 100);
  for (const product of products) write(`dist/${product}`, 200);
});

afterEach(() => rmSync(root, { recursive: true }));

test('is built when every product is newer than every source', () => {
  expect(isBuilt(root)).toBe(true);
});

test.each(products)('has to build without %s', (product) => {
  rmSync(join(root, 'dist', product));
  expect(isBuilt(root)).toBe(false);
});

test.each(['server/store/sql.ts', 'renderer/theme.css', 'app/main.ts', 'vite.config.ts'])(
  'has to build after %s changed',
  (source) => {
    write(source, 300);
    expect(isBuilt(root)).toBe(false);
  },
);

test.each(['server/store/sql.test.ts', 'app/launch/start.mjs'])('does not have to build after %s changed', (source) => {
  write(source, 300);
  expect(isBuilt(root)).toBe(true);
});

function write(path: string, changedAt: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, changedAt, changedAt);
}
