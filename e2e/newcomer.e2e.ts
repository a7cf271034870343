// Somebody who opens Cairn for the first time: three ways to a first record, and the way around by keyboard.
import { addingPage } from './pages/adding-page.ts';
import { connectPage } from './pages/connect-page.ts';
import { palettePage } from './pages/palette-page.ts';
import { welcomePage } from './pages/welcome-page.ts';
import { expect, test } from './start.ts';

test('looks around in a sample record and takes it out again, a click each', async ({ page }) => {
  const welcome = welcomePage(page);
  await expect(welcome.title).toBeVisible();
  await welcome.trySample();
  await expect(welcome.title).toBeHidden();
  await expect(page.getByText('Italian A2').first()).toBeVisible();
  await page.getByRole('link', { name: 'Transcript', exact: true }).click();
  await expect(page.getByText('Volunteer tutor').first()).toBeVisible();
  await expect(welcome.sampleNotice).toBeVisible();

  await welcome.removeSample();
  await expect(page.getByText('Volunteer tutor')).toHaveCount(0);
  await expect(welcome.title).toBeVisible();
});

test('adds a first experience in one line', async ({ page }) => {
  const adding = addingPage(page);
  await page.getByRole('button', { name: 'Add something' }).click();
  await expect(adding.line).toBeFocused();
  await page.keyboard.type('practised piano 30 min yesterday');
  await expect(adding.dialog).toContainText('Understood: I practised piano');
  await page.keyboard.press('Control+Enter');
  await expect(adding.notice).toContainText('piano is in your record.');
  await expect(welcomePage(page).title).toBeHidden();
  await expect(page.getByRole('main').getByText('piano').first()).toBeVisible();
});

test('comes to an address and a credential for a course, two clicks away', async ({ page }) => {
  await page.getByRole('main').getByRole('link', { name: 'Connect something' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Label').fill('Fire safety');
  await dialog.getByRole('button', { name: 'Create credential' }).click();
  await expect(dialog.getByRole('group', { name: 'Secret' })).toBeVisible();
  await dialog.getByRole('button', { name: 'I have kept the secret' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Fire safety' }).first()).toBeVisible();
  await connectPage(page).open();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('finds an experience by a few letters, without the mouse', async ({ page }) => {
  const palette = palettePage(page);
  await welcomePage(page).trySample();
  await palette.open();
  await page.keyboard.type('first aid');
  await expect(palette.chosen).toContainText('First aid, practical exam');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('First aid, practical exam');

  await palette.open();
  await expect(palette.chosen).toContainText('First aid, practical exam');
  await page.keyboard.type('ital');
  await expect(palette.options.filter({ hasText: 'Italian A2' }).first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(palette.chosen).toContainText('Show all that match “ital”');
  await page.keyboard.press('ArrowDown');
  await expect(palette.chosen).toContainText('Italian A2');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/transcript\?words=ital$/);
});

test('does what the palette offers, and comes back to where it was left', async ({ page }) => {
  const palette = palettePage(page);
  const share = page.getByRole('link', { name: 'Share', exact: true });
  await share.focus();
  await palette.open();
  await page.keyboard.press('Escape');
  await expect(palette.field).toBeHidden();
  await expect(share).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('sample in');
  await expect(palette.chosen).toHaveText('Put the sample record in');
  await page.keyboard.press('Enter');
  await expect(welcomePage(page).sampleNotice).toBeVisible();

  await palette.open();
  await page.keyboard.type('new coll');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/collections\/\d+$/);
});

test('goes from screen to screen by keys, until they are switched off', async ({ page }) => {
  await expect(welcomePage(page).title).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/collections$/);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Add something by hand')).toBeVisible();
  await sheet.getByRole('checkbox', { name: 'Use keys without Ctrl' }).uncheck();
  await expect(sheet.getByText('Add something by hand')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await palettePage(page).open();
  await expect(page).toHaveURL(/\/collections$/);
});
