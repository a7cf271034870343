// What goes out: complete into another Cairn, as a page that needs nothing, and checked afterwards.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makeDataFolder } from './data-folder.ts';
import { expectAccessible } from './expect-accessible.ts';
import { exportPage } from './pages/export-page.ts';
import { experiencePage } from './pages/experience-page.ts';
import { importPage } from './pages/import-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, startCairn, test } from './start.ts';

test('the whole record goes into another Cairn, signed', async ({ page, cairn, context }) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const exported = exportPage(page);
  await exported.open();
  await expectAccessible(page);
  const download = await exported.download('For another Cairn or LRS, complete');
  await expect(page.getByText(/3 experiences · 3 Statements/)).toBeVisible();
  await expectAccessible(page);
  const file = await download.path();

  await exported.check('record.zip', readFileSync(file));
  await expect(exported.checked).toContainText('Nothing was changed since it was signed.');
  await expect(exported.checked).toContainText('This is your key.');
  await expectAccessible(page);

  const folder = makeDataFolder();
  const other = await startCairn(folder.path);
  try {
    const there = await context.newPage();
    await there.goto(other.ready().page);
    const imports = importPage(there);
    await imports.open();
    await imports.choose(file);
    await expect(imports.found).toContainText('3 Statements, all new.');
    await imports.confirm();
    await there.getByRole('link', { name: 'Transcript', exact: true }).click();
    await expect(transcriptPage(there).experiences).toContainText('Page 2');
    await there.close();
  } finally {
    await other.kill();
    folder.remove();
  }
});

test('a page opens without Cairn and without a network', async ({ page, cairn, browser }) => {
  await record(cairn, [1, 2].map(readingOf));
  const exported = exportPage(page);
  await exported.open();
  const download = await exported.download('A page for the browser');
  const file = `${await download.path()}.html`;
  await download.saveAs(file);

  const offline = await browser.newContext({ offline: true });
  const stranger = await offline.newPage();
  await stranger.goto(pathToFileURL(file).href);
  await expect(stranger.getByText('Page 1').first()).toBeVisible();
  await expectAccessible(stranger);
  await offline.close();

  const changed = readFileSync(file, 'utf8').replaceAll('Page 1', 'Page 7');
  await exported.check('transcript.html', Buffer.from(changed));
  await expect(exported.checked).toContainText('It is not as it was when it was signed.');
});

test('what is picked elsewhere is what is exported', async ({ page, cairn }) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const transcript = transcriptPage(page);
  await transcript.openExperiences();
  await transcript
    .experience(/Page 1/)
    .getByRole('checkbox')
    .click();
  await transcript
    .experience(/Page 2/)
    .getByRole('checkbox')
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('radio', { name: 'The 2 experiences that you picked' })).toBeChecked();
  await page.getByRole('button', { name: 'Prepare' }).press('Enter');
  await expect(page.getByText(/2 experiences · 2 Statements/)).toBeVisible();

  await experiencePage(page).open('https://books.example.org/page/3');
  await page.getByRole('main').getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('radio', { name: 'The experience that you picked' })).toBeChecked();
  await page.getByRole('radio', { name: 'For a spreadsheet' }).check();
  await page.getByRole('button', { name: 'Prepare' }).press('Enter');
  await expect(page.getByText(/1 experience · 1 Statement/)).toBeVisible();
});

test('the key is saved under a passphrase and loaded again', async ({ page }) => {
  const exported = exportPage(page);
  await exported.open();
  await page.getByRole('button', { name: 'Make my key' }).press('Enter');
  const key = page.getByRole('region', { name: 'My key' });
  await expect(key).toContainText('did:key:z6Mk');
  await key.getByRole('button', { name: /^Save/ }).press('Enter');
  const saving = page.getByRole('dialog');
  await saving.getByLabel('New passphrase').fill('moss on old stones');
  await saving.getByLabel('The same once more').fill('moss on old stones');
  await expectAccessible(page, 'saving the key');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await (await download).path();
  await expect(saving).toBeHidden();

  await key.getByRole('button', { name: /^Load/ }).press('Enter');
  const loading = page.getByRole('dialog');
  await loading.locator('input[type=file]').setInputFiles(file);
  await loading.getByLabel('Passphrase').fill('moss on new stones');
  await page.keyboard.press('Enter');
  await expect(loading.getByRole('alert')).toContainText('This is not the passphrase');
  await loading.getByLabel('Passphrase').fill('moss on old stones');
  await page.keyboard.press('Enter');
  await expect(loading).toBeHidden();
});
