// Printing in the desktop app: by the Chromium that is in it, into the file that the dialog names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DesktopBridge } from '../app/contract/desktop-bridge.ts';
import { noPdfReader, tagsOf, textOf } from './read-pdf.ts';
import type { Desktop } from './start-desktop.ts';
import { expect, test } from './start-desktop.ts';

test('the transcript is saved as a tagged PDF', async ({ openDesktop, dataFolder }) => {
  test.skip(noPdfReader !== undefined, noPdfReader);
  const desktop = await openDesktop();
  await expect(desktop.window).toHaveTitle(/Cairn/);
  const path = await prepare(desktop, false);
  const file = join(dataFolder, 'transcript.pdf');
  await answerDialog(desktop, { canceled: false, filePath: file });
  expect(await print(desktop, path)).toBe('saved');
  expect(textOf(file)).toMatch(/Learning transcript/);
  expect(textOf(file)).toMatch(/1 ?\/ ?\d/);
  const tags = await tagsOf(readFileSync(file));
  expect(tags).toMatchObject({ isTagged: true, language: 'en', title: 'Learning transcript' });
  expect(tags.outline).toContain('Learning transcript');
  expect([...tags.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
  expect(desktop.app.windows()).toHaveLength(1);

  await answerDialog(desktop, { canceled: true, filePath: '' });
  expect(await print(desktop, path)).toBe('cancelled');
});

test('a signed one is found to be intact', async ({ openDesktop, dataFolder }) => {
  const desktop = await openDesktop();
  await expect(desktop.window).toHaveTitle(/Cairn/);
  const file = join(dataFolder, 'signed.pdf');
  await answerDialog(desktop, { canceled: false, filePath: file });
  expect(await print(desktop, await prepare(desktop, true))).toBe('saved');
  const octets = [...readFileSync(file)];
  const check = await desktop.window.evaluate(
    async (body) => (await fetch('/api/check-file', { method: 'POST', body: new Uint8Array(body) })).json(),
    octets,
  );
  expect(check).toMatchObject({ verdict: 'intact' });
});

test('nothing but an export is printed', async ({ openDesktop, dataFolder }) => {
  const desktop = await openDesktop();
  await expect(desktop.window).toHaveTitle(/Cairn/);
  const file = join(dataFolder, 'other.pdf');
  await answerDialog(desktop, { canceled: false, filePath: file });
  for (const address of ['/', 'file:///etc/passwd', 'https://example.org/', '/api/exports/1/file']) {
    expect(await print(desktop, address), address).toBe('failed');
  }
  expect(existsSync(file)).toBe(false);
});

/** An export of the sample record; returns the path of its page. */
async function prepare({ window }: Desktop, isSigned: boolean): Promise<string> {
  return window.evaluate(async (signed) => {
    const post = async (path: string, body: unknown) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    await post('/api/sample', { language: 'en' });
    const choice = { choice: { what: 'all' }, format: 'pdf', isSigned: signed, zone: 'UTC', languages: ['en'] };
    const { id } = (await post('/api/exports', choice)) as { readonly id: string };
    return `/api/exports/${id}/file`;
  }, isSigned);
}

function print({ window }: Desktop, address: string): Promise<string> {
  return window.evaluate((wanted) => {
    const { cairnDesktop } = window as unknown as { readonly cairnDesktop: DesktopBridge };
    return cairnDesktop.printExport(wanted, 'transcript.pdf');
  }, address);
}

/** What the learner does in the dialog, which no test can click on. */
async function answerDialog(
  { app }: Desktop,
  answer: { readonly canceled: boolean; readonly filePath: string },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = async () => given;
  }, answer);
}
