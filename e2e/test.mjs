/** `npm test`: everything that can be checked, from a fresh clone. Ends with one line, `N passed, M failed`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDisplay } from '../app/launch/find-display.mjs';
import { downloadElectron, findElectron } from '../app/launch/find-electron.mjs';
import { install } from '../app/launch/install.mjs';
import { npmCommand } from '../app/launch/run-npm.mjs';
import { run } from '../app/launch/run.mjs';
import { findBrowser } from './find-browser.mjs';
import { installWithApt } from './install-with-apt.mjs';
import { startDisplay } from './start-display.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';
import { countBrowserTests, countUnitTests } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = makeTemporaryFolder();
process.env.TMPDIR = temporary.path;
const total = { passed: 0, failed: 0 };

try {
  const node = await install(root);
  const [isBuilt] = await Promise.all(['build', 'check:types', 'check:lint', 'check:format'].map(step));
  const unit = join(temporary.path, 'unit.json');
  count(
    countUnitTests(
      unit,
      await npmRun('test:unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`),
    ),
  );
  if (isBuilt) await runBrowserTests(node);
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  temporary.remove();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A check without tests of its own: only its failure counts, and what it says then. */
async function step(script) {
  const [program, ...args] = npmCommand('run', '--silent', script);
  const { code, output } = await run(program, args, { cwd: root, quiet: true });
  console.log(code === 0 ? `npm run ${script}: passed` : `${output}\nnpm run ${script} failed.`);
  if (code !== 0) total.failed += 1;
  return code === 0;
}

async function runBrowserTests(node) {
  if (!(await findBrowser()) && !((await installWithApt('chromium')) && (await findBrowser()))) {
    throw new Error('No browser for the end-to-end tests: run "npx playwright install chromium", or install Chromium.');
  }
  const electron = await findDesktop(node);
  const display = electron.missing || (await hasDisplay()) ? undefined : await startOrInstallDisplay();
  const report = join(temporary.path, 'browser.json');
  const env = { ...process.env, ...display?.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const [program, ...args] = npmCommand('run', '--silent', 'test:e2e', '--', '--reporter=list,json');
  count(countBrowserTests(report, (await run(program, args, { cwd: root, env })).code));
  display?.end();
}

/** Finds the Electron to test in, or says aloud that there is none. */
async function findDesktop(node) {
  const found = findElectron(root);
  const electron = found.canDownload && (await downloadElectron(root, node)) ? findElectron(root) : found;
  if (electron.missing) console.log(`THE DESKTOP APP IS NOT TESTED: ${electron.missing}.`);
  return electron;
}

async function startOrInstallDisplay() {
  const display = (await startDisplay()) ?? ((await installWithApt('xvfb')) ? await startDisplay() : undefined);
  if (!display) throw new Error('The desktop app cannot be tested: this machine has no display and no Xvfb.');
  return display;
}

async function npmRun(script, ...options) {
  const [program, ...args] = npmCommand('run', '--silent', script, '--', ...options);
  return (await run(program, args, { cwd: root })).code;
}

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}
