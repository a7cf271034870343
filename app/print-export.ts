import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, app, dialog, session } from 'electron';
import { printOptions } from '../server/contract/print-options.ts';
import type { ExportAddress } from './export-address.ts';
import { guardContents } from './guard-contents.ts';

/** Prints the page of an export to a PDF, which is saved where the learner says. */
export async function printExport(
  address: ExportAddress | undefined,
  fileName: unknown,
): Promise<'saved' | 'cancelled' | 'failed'> {
  if (address === undefined || typeof fileName !== 'string') return 'failed';
  const asked = {
    defaultPath: join(app.getPath('downloads'), basename(fileName)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const owner = BrowserWindow.getFocusedWindow();
  const chosen = await (owner ? dialog.showSaveDialog(owner, asked) : dialog.showSaveDialog(asked));
  if (chosen.canceled || chosen.filePath === '') return 'cancelled';
  try {
    await save(chosen.filePath, await finish(address, await print(address)));
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** In a window of its own that nobody sees and in which nothing runs. */
async function print({ page }: ExportAddress): Promise<Buffer> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'cairn-print-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    // A navigation of ours is not the page's own, and so would be refused: the page is fetched for it.
    const file = join(folder, 'page.html');
    await writeFile(file, await ask(page, {}), { mode: 0o600 });
    const address = pathToFileURL(file).href;
    guardContents(window.webContents, (wanted) => wanted === address);
    await window.loadURL(address);
    const { paperWidth, paperHeight, footerTemplate } = printOptions(`und-${app.getLocaleCountryCode() || 'ES'}`);
    return await window.webContents.printToPDF({
      pageSize: { width: paperWidth, height: paperHeight },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The LRS puts the signature into what was printed, where one is wanted. */
function finish({ printed }: ExportAddress, octets: Buffer): Promise<Buffer> {
  return ask(printed, { method: 'POST', body: new Uint8Array(octets), type: 'application/pdf' });
}

type Asked = { readonly method?: string; readonly body?: Uint8Array<ArrayBuffer>; readonly type?: string };

/** What the LRS answers; it knows us by the page's session. */
async function ask(address: string, { method = 'GET', body, type = '' }: Asked): Promise<Buffer> {
  const cookies = await session.defaultSession.cookies.get({ url: address });
  const headers = {
    Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    ...(type === '' ? {} : { 'Content-Type': type }),
  };
  const answer = await fetch(address, { method, headers, body: body ?? null });
  if (!answer.ok) throw new Error(`The LRS answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Either whole or not at all. */
async function save(file: string, octets: Buffer): Promise<void> {
  const partial = `${file}.part`;
  try {
    await writeFile(partial, octets);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
