// Records beside each other: each has its own, and nothing of one is seen in another.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { expectAccessible } from './expect-accessible.ts';
import { palettePage } from './pages/palette-page.ts';
import { profilesPage } from './pages/profiles-page.ts';
import { safekeepingPage } from './pages/safekeeping-page.ts';
import { transcriptPage } from './pages/transcript-page.ts';
import { welcomePage } from './pages/welcome-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

test('another profile has an empty record, and the one before is there again afterwards', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  const profiles = profilesPage(page);
  const transcript = transcriptPage(page);
  await safekeepingPage(page).open();
  await expect(profiles.rows).toHaveCount(1);
  await expect(profiles.menu).toHaveCount(0);
  await profiles.add('Ana');
  await expect(profiles.rows).toHaveCount(2);
  await expect(profiles.menu).toHaveText('My record');

  // Another tab, with a filter in its address, and something half typed.
  const other = await page.context().newPage();
  await other.goto(new URL('/transcript?words=Page', cairn.ready().page).href);
  await expect(transcriptPage(other).experiences).toContainText('Page 1');
  await other.keyboard.press('n');
  await other.keyboard.type('Read half a book');

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Open Ana' }).press('Enter');
  await loaded;
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page).toHaveTitle('Overview – Ana – Cairn');
  await expect(welcomePage(page).title).toBeVisible();
  await expect(other).toHaveURL(/\/overview$/);
  await expect(welcomePage(other).title).toBeVisible();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page);

  // An app records only while its profile is open; another one is issued its own credential.
  await expect(record(cairn, [readingOf(2)])).rejects.toThrow(/401/);
  await record({ ...cairn }, [readingOf(2)]);
  await transcript.openExperiences();
  await expect(transcript.experiences).toContainText('Page 2');
  await profiles.switchTo('My record');
  await expect(page).toHaveURL(/\/overview$/);
  await transcript.openExperiences();
  await expect(transcript.experiences).toContainText('Page 1');
  await expect(transcript.experiences).not.toContainText('Page 2');
  await record(cairn, [readingOf(3)]);
  await expect(transcript.experiences).toContainText('Page 3');
  await expect(other.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Read half a book');
});

test('a profile is renamed, found by its name, and forgotten without its folder', async ({ page }) => {
  const elsewhere = makeDataFolder();
  const folder = join(elsewhere.path, 'Ben');
  const profiles = profilesPage(page);
  await safekeepingPage(page).open();
  await profiles.add('Benedikt', folder);
  await expect(profiles.rows.last()).toContainText(folder);
  await page.getByRole('button', { name: 'Rename Benedikt' }).press('Enter');
  await page.keyboard.type('Ben');
  await page.keyboard.press('Enter');
  await expect(profiles.rows.last()).toContainText('Ben');
  await expect(profiles.rows.last()).not.toContainText('Benedikt');

  const palette = palettePage(page);
  await palette.open();
  await palette.field.fill('switch');
  await expect(palette.chosen).toContainText('Switch to Ben');
  await palette.field.fill('profiles');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Profiles' })).toBeFocused();

  await page.getByRole('button', { name: 'Forget Ben' }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).press('Enter');
  await expect(profiles.rows).toHaveCount(1);
  await expect(profiles.menu).toHaveCount(0);
  expect(existsSync(folder)).toBe(true);
  elsewhere.remove();
});
