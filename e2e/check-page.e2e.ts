// The page by which a stranger checks a signed file: opened from the disk, without Cairn.
import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { createZip } from '../server/portability/export/create-zip.ts';
import { sealHtml } from '../server/portability/signing/seal-file.ts';
import { sealZip } from '../server/portability/signing/seal-zip.ts';
import { createSigner } from '../server/portability/signing/signer.ts';
import { expectAccessible } from './expect-accessible.ts';

const checkPage = new URL('../dist/page/check.html', import.meta.url).href;
const signer = createSigner(generateKeyPairSync('ed25519').privateKey, () => Date.parse('2026-11-22T10:00:00Z'));

const test = base.extend({
  page: async ({ page, context }, use) => {
    const asked: string[] = [];
    const errors: string[] = [];
    await context.setOffline(true);
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(checkPage);
    await use(page);
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
    expect(errors).toEqual([]);
  },
});

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('File to check').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function signedZip(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const content = async function* (text: string) {
    yield Buffer.from(text);
  };
  const zip = createZip(new Date('2026-11-22T10:00:00Z'), async ({ add }) => {
    const entries = [
      await add('statements.ndjson', content('{"id":1}\n'.repeat(100))),
      await add('attachments/a', content('octets'), 0),
    ];
    const manifest = JSON.stringify({ format: 'cairn-archive', holder: 'Ana Ruiz', entries });
    await add('manifest.json', content(manifest));
    await add('manifest.jws', content(await signer.sign(Buffer.from(manifest))));
  });
  for await (const piece of sealZip(zip, 'Ana Ruiz', signer)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function flipped(file: Buffer, at: number): Buffer {
  const other = Buffer.from(file);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

test('a page is intact, and what somebody changed in it is named', async ({ page }) => {
  const html = '<!doctype html><title>T</title><h1>Transcript</h1><h2>First aid</h2><p>87 %</p>';
  const sealed = await sealHtml(Buffer.from(html), 'Ana <b>Ruiz</b>', signer);
  const found = page.getByRole('status');
  await expectAccessible(page);
  await drop(page, 'ana.html', sealed);
  await expect(found).toContainText('Intact: ana.html');
  await expect(found).toContainText('Ana <b>Ruiz</b>');
  await expect(found).toContainText(signer.did);
  await expect(found).toContainText('November 22, 2026');
  await expectAccessible(page);
  await drop(page, 'ana.html', flipped(sealed, sealed.indexOf('87')));
  await expect(found).toContainText('Changed: ana.html');
  await expect(found.getByRole('listitem')).toHaveText(['First aid: changed']);
  await expectAccessible(page);
  await drop(page, 'plain.html', Buffer.from(html));
  await expect(found).toContainText('Not signed');
});

test('of a zip the entries are named that somebody changed', async ({ page }) => {
  const sealed = await signedZip();
  const found = page.getByRole('status');
  await drop(page, 'record.zip', sealed);
  await expect(found).toContainText('Intact: record.zip');
  await drop(page, 'record.zip', flipped(sealed, sealed.indexOf('octets')));
  await expect(found.getByRole('listitem')).toHaveText(['attachments/a: changed']);
  await drop(page, 'record.zip', flipped(sealed, sealed.indexOf('statements.ndjson') + 20));
  await expect(found.getByRole('listitem')).toHaveText(['statements.ndjson: changed']);
  await drop(page, 'photo.jpg', Buffer.from('no such file'));
  await expect(found).toContainText('Not a file that can be checked here');
});

test.describe('in Spanish', () => {
  test.use({ locale: 'es-MX', viewport: { width: 360, height: 700 } });

  test('the page speaks the language of its reader, and fits a narrow window', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comprueba un archivo firmado');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Archivo que se comprueba')).toBeFocused();
    await expectAccessible(page);
  });
});
