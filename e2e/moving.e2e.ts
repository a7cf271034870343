// The record in another folder: all of it is there, and nothing stays behind.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { expectAccessible } from './expect-accessible.ts';
import { palettePage } from './pages/palette-page.ts';
import { safekeepingPage } from './pages/safekeeping-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

test('the record moves to another folder, and is found there after a restart', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  const elsewhere = makeDataFolder();
  const folder = join(elsewhere.path, 'Cairn');
  const safekeeping = safekeepingPage(page);
  const storage = page.getByRole('region', { name: 'Storage' });
  await safekeeping.open();
  await safekeeping.backUp();

  const palette = palettePage(page);
  await palette.open();
  await palette.field.fill('move');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dropbox');
  await expectAccessible(page);
  await dialog.getByLabel('New folder').fill(folder);
  await page.keyboard.press('Enter');
  await expect(storage.getByText(`The record now lies in ${folder}.`)).toBeVisible();
  await expect(dialog).toBeHidden();
  await expectAccessible(page);
  await expect(safekeeping.backups).toHaveCount(1);
  expect(existsSync(join(cairn.dataFolder, 'cairn.sqlite'))).toBe(false);

  await record(cairn, [readingOf(2)]);
  await cairn.stop();
  await cairn.restart();
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await expect(transcript.experiences).toContainText('Page 1');
  await expect(transcript.experiences).toContainText('Page 2');
  elsewhere.remove();
});

test('a folder with something in it is refused, and nothing is moved', async ({ page, cairn }) => {
  const elsewhere = makeDataFolder();
  const folder = join(elsewhere.path, 'full');
  mkdirSync(folder);
  writeFileSync(join(folder, 'something.txt'), '');
  await safekeepingPage(page).open();
  await page.getByRole('button', { name: 'Move to another folder…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('New folder').fill(folder);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Move to another folder…' })).toBeFocused();
  expect(existsSync(join(cairn.dataFolder, 'cairn.sqlite'))).toBe(true);
  elsewhere.remove();
});
