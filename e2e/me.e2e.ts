// Who the learner is: name and picture, and "is this you?" for whoever acts in the record.
import type { Statement } from '../server/contract/xapi/statement.ts';
import { expectAccessible } from './expect-accessible.ts';
import { mePage } from './pages/me-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const byMe = readingOf(1);
const atSchool: Statement = {
  ...readingOf(2),
  actor: { account: { homePage: 'https://campus.example.edu', name: 'aruiz' } },
};
const byBo: Statement = { ...readingOf(3), actor: { mbox: 'mailto:bo@example.org', name: 'Bo Lee' } };

test('name and picture save themselves', async ({ page }) => {
  const me = mePage(page);
  await me.open();
  await me.name.fill('Ana Ruiz');
  await me.name.press('Enter');
  await expect(page.getByText('Saved')).toBeVisible();
  await me.choosePicture(Buffer.from('no picture'));
  await expect(page.getByRole('alert')).toContainText('This file is no picture');
  await me.choosePicture(pixel);
  await expect(me.picture).toBeVisible();
  await page.reload();
  await expect(me.name).toHaveValue('Ana Ruiz');
  await expect(me.picture).toHaveJSProperty('complete', true);
  expect(await me.picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expectAccessible(page);
});

test('identities that the record brings are answered for by the keyboard', async ({ page, cairn }) => {
  await record(cairn, [byMe, atSchool, byBo]);
  const me = mePage(page);
  await me.open();
  await expect(me.asked).toHaveCount(3);
  await expect(me.asked.filter({ hasText: 'Bo Lee' })).toContainText('Page 3');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Yes, this is me: ana.ruiz@example.org' }).press('Enter');
  await expect(me.mine).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Is this you?' })).toBeFocused();
  await expect(me.asked.filter({ hasText: 'aruiz' })).toContainText('Your name is in the address');
  await page.getByRole('button', { name: 'Yes, this is me: aruiz (campus.example.edu)' }).press('Enter');
  await expect(me.mine).toHaveCount(2);
  await page.getByRole('button', { name: 'No, somebody else: bo@example.org' }).press('Enter');
  await expect(me.others).toContainText('Bo Lee');
  await expect(me.asked).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Make first: aruiz (campus.example.edu)' }).press('Enter');
  await expect(me.mine.first()).toContainText('aruiz');
  await expect(me.mine.first()).toContainText('First');

  await page.getByRole('button', { name: 'Remove ana.ruiz@example.org' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove from my identities' }).press('Enter');
  await expect(me.asked).toContainText('Ana Ruiz');
  await page.getByRole('button', { name: 'Ask me again about bo@example.org' }).press('Enter');
  await expect(me.asked).toHaveCount(2);
});

test('an identity nobody has used yet can be added', async ({ page }) => {
  const me = mePage(page);
  await me.open();
  await page.getByRole('button', { name: 'Add an identity' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@old.example');
  await page.keyboard.press('Enter');
  await expect(me.mine).toContainText('ana@old.example');
  await expect(me.mine).toContainText('in no Statement yet');
});

test('what somebody else did is no experience of mine', async ({ page, cairn }) => {
  await record(cairn, [byMe, byBo]);
  const me = mePage(page);
  await me.open();
  await page.getByRole('button', { name: 'No, somebody else: bo@example.org' }).click();
  await expect(me.others).toHaveCount(1);
  await page.getByRole('link', { name: 'Transcript' }).first().click();
  await expect(page.getByText('Page 1')).toBeVisible();
  await expect(page.getByText('Page 3')).toBeHidden();
});
