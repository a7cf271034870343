/** What a fresh clone lacks: the packages of package-lock.json, and Node 24, which is one of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { runNpm } from './run-npm.mjs';
import { run } from './run.mjs';

/** Installs what is missing and returns the path of Node 24. */
export async function install(root) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new LaunchFailure(`Cairn needs Node 20.19 or newer to install itself; this one is ${process.versions.node}.`);
  }
  if (!hasPackages(root)) {
    console.log('Installing the packages that Cairn is built from (the first time, about a minute)…');
    await runNpm(['ci', '--include=dev', '--no-progress', '--loglevel=error'], root);
  }
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!(await isNode24(node))) {
    console.log('Installing Node 24 for Cairn…');
    // .npmrc keeps packages from running scripts; this one's only brings the program itself.
    await runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], root);
    if (!(await isNode24(node))) {
      throw new LaunchFailure(
        `Node 24 could not be installed: ${node} does not run. Delete node_modules and try again.`,
      );
    }
  }
  return node;
}

/** Whether node_modules holds what package-lock.json names, version by version. */
export function hasPackages(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (path in present ? present[path].version === version : optional || devOptional),
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

async function isNode24(node) {
  if (!existsSync(node)) return false;
  const { output } = await run(node, ['--version'], { quiet: true });
  return output.startsWith('v24.');
}
