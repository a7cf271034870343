import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from './find-electron.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cairn-electron-'));
});

afterEach(() => rmSync(root, { recursive: true }));

test('says that Electron can still be downloaded when nothing is there', () => {
  expect(findElectron(root, {}, 'linux')).toEqual({ missing: 'Electron is not downloaded', canDownload: true });
});

test('finds what Electron’s package downloaded, at each platform’s place', () => {
  const places = {
    linux: 'electron',
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  } as const;
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const executable = program(join('node_modules/electron/dist', places[platform]), 'exit 0');
    expect(findElectron(root, {}, platform)).toMatchObject({ executable });
  }
});

test('prefers the one that the environment names, with the addon that lies beside it', () => {
  program('node_modules/electron/dist/electron', 'exit 0');
  const executable = program('other/electron', 'exit 0');
  writeFileSync(join(root, 'other', 'better_sqlite3.node'), '');
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'other'), ELECTRON_RUN_AS_NODE: '1', LANG: 'C' };
  const found = findElectron(root, environment, 'linux');
  expect(found).toMatchObject({ executable });
  expect('environment' in found && found.environment).toEqual({
    ELECTRON_OVERRIDE_DIST_PATH: join(root, 'other'),
    CAIRN_SQLITE_BINDING: join(root, 'other', 'better_sqlite3.node'),
    LANG: 'C',
  });
});

test('does not download when the environment names a folder without Electron', () => {
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, 'linux')).toEqual({
    missing: 'ELECTRON_OVERRIDE_DIST_PATH (/nowhere) holds no Electron',
    canDownload: false,
  });
});

test('passes on what the system says when Electron does not start', () => {
  program('node_modules/electron/dist/electron', 'echo "libgtk-3.so.0: cannot open shared object file" >&2; exit 127');
  expect(findElectron(root, {}, 'linux')).toEqual({
    missing: 'Electron does not start here: libgtk-3.so.0: cannot open shared object file',
    canDownload: false,
  });
});

/** Writes a shell script in Electron's place. */
function program(path: string, script: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}
