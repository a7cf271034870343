// Moving the record and switching between profiles in the desktop app: the reopening in the real Electron, the folder
// that its dialog names, and the one that it shows.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { palettePage } from './pages/palette-page.ts';
import { profilesPage } from './pages/profiles-page.ts';
import { safekeepingPage } from './pages/safekeeping-page.ts';
import { welcomePage } from './pages/welcome-page.ts';
import type { Desktop } from './start-desktop.ts';
import { expect, test } from './start-desktop.ts';

test('the record moves to the folder that was chosen, and the window stays signed in', async ({
  openDesktop,
  dataFolder,
}) => {
  const desktop = await openDesktop();
  const { window } = desktop;
  const elsewhere = makeDataFolder();
  await welcomePage(window).trySample();
  await safekeepingPage(window).open();
  await answerDialog(desktop, elsewhere.path);
  await window.getByRole('button', { name: 'Move to another folder…' }).press('Enter');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(dialog.getByLabel('New folder')).toHaveValue(elsewhere.path);
  await dialog.getByRole('button', { name: 'Move' }).press('Enter');
  await expect(window.getByText(`The record now lies in ${elsewhere.path}.`)).toBeVisible();
  expect(existsSync(join(elsewhere.path, 'cairn.sqlite'))).toBe(true);
  expect(existsSync(join(dataFolder, 'cairn.sqlite'))).toBe(false);
  expect(await shownFolder(desktop)).toBe(elsewhere.path);
  await window.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(window.getByText(/Italian/).first()).toBeVisible();
  elsewhere.remove();
});

test('another profile is opened and left again', async ({ openDesktop, dataFolder }) => {
  const { window } = await openDesktop();
  const profiles = profilesPage(window);
  await welcomePage(window).trySample();
  await safekeepingPage(window).open();
  await profiles.add('Ana');
  await profiles.switchTo('Ana');
  await expect(welcomePage(window).title).toBeVisible();
  expect(existsSync(join(dataFolder, 'cairn.sqlite'))).toBe(true);

  const palette = palettePage(window);
  await palette.open();
  await palette.field.fill('switch');
  await expect(palette.chosen).toContainText('Switch to My record');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/Italian/).first()).toBeVisible();
  await expect(profiles.menu).toHaveText('My record');
});

/** What the learner does in the dialog, which no test can click on. */
async function answerDialog({ app }: Desktop, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Which folder the system's file manager is asked to show. */
async function shownFolder({ app, window }: Desktop): Promise<string> {
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      (globalThis as { shownFolder?: string }).shownFolder = path;
      return '';
    };
  });
  await window.getByRole('button', { name: 'Show the folder' }).press('Enter');
  const shown = () => app.evaluate(() => (globalThis as { shownFolder?: string }).shownFolder ?? '');
  await expect.poll(shown).not.toBe('');
  return shown();
}
