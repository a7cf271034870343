import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasPackages } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cairn-install-'));
  writeFileSync(
    join(root, 'package-lock.json'),
    lock({ koa: { version: '3.3.0' }, fsevents: { version: '2.0.0', optional: true } }),
  );
});

afterEach(() => rmSync(root, { recursive: true }));

test('has to install in a fresh clone', () => {
  expect(hasPackages(root)).toBe(false);
});

test('has to install again after an installation that was broken off', () => {
  mkdirSync(join(root, 'node_modules', 'koa'), { recursive: true });
  expect(hasPackages(root)).toBe(false);
});

test('is content with the versions that the lock names, other platforms’ packages aside', () => {
  installed({ koa: { version: '3.3.0' } });
  expect(hasPackages(root)).toBe(true);
});

test('has to install when the lock names another version or one package more', () => {
  installed({ koa: { version: '3.2.0' } });
  expect(hasPackages(root)).toBe(false);
  installed({ fsevents: { version: '2.0.0' } });
  expect(hasPackages(root)).toBe(false);
});

type Packages = Readonly<Record<string, { readonly version: string; readonly optional?: boolean }>>;

function installed(packages: Packages): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock(packages));
}

function lock(packages: Packages): string {
  const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
  return JSON.stringify({ packages: { '': { name: 'cairn', version: '0.1.0' }, ...Object.fromEntries(entries) } });
}
