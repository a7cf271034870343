/** `npm start`: from a fresh clone to the desktop app, or to the page in the browser where there is no desktop. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { hasDisplay } from './find-display.mjs';
import { downloadElectron, findElectron } from './find-electron.mjs';
import { install } from './install.mjs';
import { exitWith, LaunchFailure } from './launch-failure.mjs';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

await exitWith(async () => {
  const { port, data } = readOptions();
  const node = await install(root);
  await buildIfStale(root);
  const electron = await findDesktop(node);
  if (electron.missing) {
    console.log(`No desktop window: ${electron.missing}. Cairn serves its page for your browser instead.`);
    const options = [...(port ? ['--port', port] : []), ...(data ? ['--data', data] : [])];
    // As `npm run serve`: what has just been read needs little room, and the rest of Node's default would only be held.
    const memory = ['--max-semi-space-size=4', '--heap-growing-percent=50'];
    const serve = [...memory, resolve(root, 'dist/node/cli.js'), 'serve'];
    return (await run(node, [...serve, ...options])).code;
  }
  const env = { ...electron.environment, ...(port ? { CAIRN_PORT: port } : {}), ...(data ? { CAIRN_DATA: data } : {}) };
  return (await run(electron.executable, [...electron.args, root], { env })).code;
});

function readOptions() {
  try {
    const { port, data } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } }).values;
    if (port !== undefined && !(/^\d+$/.test(port) && port <= 65_535)) throw new Error(`"${port}" is no port.`);
    return { port, data: data && resolve(data) };
  } catch (error) {
    throw new LaunchFailure(`${error.message} Usage: npm start -- [--port N] [--data DIR]`, 2);
  }
}

async function findDesktop(node) {
  if (!(await hasDisplay())) return { missing: 'this machine has no display' };
  const found = findElectron(root);
  if (!found.canDownload) return found;
  console.log('Downloading Electron…');
  if (await downloadElectron(root, node)) return findElectron(root);
  return { missing: 'Electron could not be downloaded' };
}
