// Backups: made, restored, and what was replaced set aside; and what is told of the store.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { expectAccessible } from './expect-accessible.ts';
import { safekeepingPage } from './pages/safekeeping-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

test('what was done after a backup is gone when it is restored, and set aside', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  const safekeeping = safekeepingPage(page);
  await safekeeping.open();
  await expectAccessible(page);
  await safekeeping.backUp();
  await record(cairn, [readingOf(2)]);

  await safekeeping.backups.first().getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 Statement of your record is not in this backup.');
  await expectAccessible(page, 'restoring');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const reloaded = page.waitForEvent('load');
  await safekeeping.restoreNewest();
  await reloaded;
  await expect(safekeeping.asides).toHaveCount(1);
  await expectAccessible(page);
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await expect(transcript.experiences).toContainText('Page 1');
  await expect(transcript.experiences).not.toContainText('Page 2');
});

test('an encrypted backup opens with its passphrase alone', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  const safekeeping = safekeepingPage(page);
  await safekeeping.open();
  await page.getByRole('checkbox', { name: 'Encrypt backups' }).check();
  await page.getByLabel('New passphrase').fill('moss on old stones');
  await page.getByLabel('The same once more').fill('moss on old stone');
  await expect(page.getByText('This is not the same.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabel('The same once more').fill('moss on old stones');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New passphrase')).toBeHidden();
  await safekeeping.backUp();
  await expect(safekeeping.backups.first()).toContainText('Encrypted');

  await safekeeping.backups.first().getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase of this backup').fill('moss on new stones');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('This is not the passphrase');
  await dialog.getByLabel('Passphrase of this backup').fill('moss on old stones');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Everything in your record is in this backup too.');
});

test('a backup that fails says why, also on the overview', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  const elsewhere = makeDataFolder();
  const folder = join(elsewhere.path, 'backups');
  const safekeeping = safekeepingPage(page);
  await safekeeping.open();
  await page.getByLabel('Folder for backups').fill(folder);
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('You have changed something')).toBeHidden();
  // A file where the folder should be: nobody can write there, whoever runs this.
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(page.getByText('The last backup was not made.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByText('The last backup was not made.')).toBeVisible();
  await expectAccessible(page);
  elsewhere.remove();
});

test('the store tells where it lies and how it fares', async ({ page, cairn }) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const safekeeping = safekeepingPage(page);
  await safekeeping.open();
  await expect(
    page.getByRole('region', { name: 'Storage' }).getByText(cairn.dataFolder, { exact: true }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Check the record' }).press('Enter');
  await expect(page.getByText('Everything is in order.')).toBeVisible();
  await expect(page.getByText('Looked at 3 Statements')).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).press('Enter');
  await expect(page.getByRole('table').getByRole('row', { name: /^Statements/ })).toBeVisible();
  await page.getByRole('button', { name: 'Give back free room' }).press('Enter');
  await expect(page.getByText('The store is compacted')).toBeAttached();
  await expectAccessible(page);
});
