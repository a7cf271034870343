// Prints a page to PDF with a Chromium of this machine, spoken to by the DevTools protocol over pipes.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../contract/problem.ts';
import { openDevTools } from './dev-tools.ts';
import type { DevTools } from './dev-tools.ts';
import { printOptions } from '../../contract/print-options.ts';

type PrintJob = {
  readonly chromium: string;
  readonly page: AsyncIterable<Uint8Array>;
  /** The reader's, with their region if they said it: tells the size of the paper. */
  readonly language: string;
  /** Milliseconds after which the browser is stopped. */
  readonly patience?: number;
};

/** Thousands of experiences take minutes on a slow machine. */
const usualPatience = 600_000;

/**
 * The octets of the PDF: tagged, with an outline and numbered pages. Throws printing-failed. Whatever happens, the
 * browser is stopped, and what it wrote is removed.
 */
export async function printWithChromium({
  chromium,
  page,
  language,
  patience = usualPatience,
}: PrintJob): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-print-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, page, { mode: 0o600 });
    return await withBrowser(chromium, join(folder, 'profile'), patience, (devTools) =>
      print(devTools, pathToFileURL(file).href, language),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
  '--use-mock-keychain',
];

async function withBrowser<T>(
  chromium: string,
  profile: string,
  patience: number,
  work: (devTools: DevTools) => Promise<T>,
): Promise<T> {
  // Chromium refuses to run its sandbox as root; the page has neither scripts nor a network.
  const isRoot = process.getuid?.() === 0;
  const browser = spawn(chromium, [...switches, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // On Windows there are no groups of processes, and the browser's own end with it.
    detached: process.platform !== 'win32',
  });
  const gone = new Promise<void>((resolve) => {
    browser.once('close', () => resolve());
    browser.once('error', () => resolve());
  });
  const failed = gone.then(() => Promise.reject(printingFailed('the browser ended too soon')));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(printingFailed('it took too long')), patience);
  });
  // Whoever waits for the work hears of these.
  failed.catch(() => undefined);
  late.catch(() => undefined);
  try {
    return await Promise.race([work(openDevTools(browser)), failed, late]);
  } catch (error) {
    throw error instanceof Problem ? error : printingFailed(String(error instanceof Error ? error.message : error));
  } finally {
    clearTimeout(timer);
    stop(browser);
    await gone;
  }
}

function stop(browser: ChildProcess): void {
  if (browser.pid === undefined) return;
  try {
    if (process.platform === 'win32') browser.kill('SIGKILL');
    else process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function print(devTools: DevTools, address: string, language: string): Promise<Buffer> {
  const { targetId } = await devTools.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devTools.ask('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await devTools.ask('Emulation.setScriptExecutionDisabled', { value: true }, session);
  await devTools.ask('Page.enable', {}, session);
  const loaded = devTools.next('Page.loadEventFired', session);
  await devTools.ask('Page.navigate', { url: address }, session);
  await loaded;
  const { stream } = await devTools.ask(
    'Page.printToPDF',
    {
      ...printOptions(language),
      headerTemplate: '<span></span>',
      displayHeaderFooter: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsStream',
    },
    session,
  );
  return readStream(devTools, String(stream), session);
}

async function readStream(devTools: DevTools, handle: string, session: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await devTools.ask('IO.read', { handle, size: 1024 * 1024 }, session);
    pieces.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'));
    if (eof === true) return Buffer.concat(pieces);
  }
}

function printingFailed(why: string): Problem {
  return new Problem('printing-failed', `The PDF could not be printed: ${why}. Take the format html instead.`);
}
