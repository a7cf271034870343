/** Where an Electron is that can open the desktop app, or why there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

/** A download that is not done by then is given up: the browser shows the same page. */
const downloadPatience = 90_000;

/** Finds the Electron of ELECTRON_OVERRIDE_DIST_PATH, else the one that Electron's package downloaded. */
export function findElectron(root, environment = process.env, platform = process.platform) {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = join(override || join(root, 'node_modules', 'electron', 'dist'), executableIn(platform));
  if (!existsSync(executable)) {
    const reason = override
      ? `ELECTRON_OVERRIDE_DIST_PATH (${override}) holds no Electron`
      : 'Electron is not downloaded';
    return { missing: reason, canDownload: !override };
  }
  const complaint = whyNotStarting(executable);
  if (complaint) return { missing: `Electron does not start here: ${complaint}`, canDownload: false };
  const args = [];
  if (platform === 'linux') {
    // Chromium has no sandbox for root.
    if (process.getuid() === 0) args.push('--no-sandbox');
    else if (!canSandbox(executable)) {
      return { missing: 'this system does not let Electron start its sandbox', canDownload: false };
    }
  }
  return { executable, args, environment: electronEnvironment(executable, environment) };
}

/** Downloads Electron by its own package; false when that did not work. */
export async function downloadElectron(root, node) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const { code } = await run(node, [installer], { quiet: true, timeout: downloadPatience });
  return code === 0;
}

function executableIn(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The environment to start it with. An older Electron may bring the build of better-sqlite3 that it can load. */
function electronEnvironment(executable, { ELECTRON_RUN_AS_NODE: _asNode, ...environment }) {
  const binding = join(dirname(executable), 'better_sqlite3.node');
  return existsSync(binding) ? { CAIRN_SQLITE_BINDING: binding, ...environment } : environment;
}

/** What the system says when libraries are missing; undefined when it starts. */
function whyNotStarting(executable) {
  const { status, error, stderr } = spawnSync(executable, ['--eval', '0'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `exit code ${status}`);
}

/** Chromium's sandbox needs user namespaces, or its helper owned by root with the setuid bit. */
function canSandbox(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4000) !== 0) return true;
  }
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return error !== undefined || status === 0;
}
