// What the learner adds by hand: by keyboard alone, with a file, changed later, and never lost by accident.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { addingPage } from './pages/adding-page.ts';
import { expect, test } from './start.ts';

const certificate = { name: 'Certificate.txt', mimeType: 'text/plain', buffer: Buffer.from('Well done, Ana.') };

test('a newcomer adds a first record by keyboard alone, changes it, and downloads its evidence', async ({ page }) => {
  const adding = addingPage(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  await expect(adding.line).toBeFocused();
  await page.keyboard.type('practised piano 30 min yesterday');
  await expect(adding.dialog).toContainText('Understood: I practised piano · Yesterday, 12:00 PM · 30 min');
  await adding.more.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await adding.files.press('Space');
  await (await chooser).setFiles(certificate);
  await expect(adding.dialog.getByRole('button', { name: 'Remove Certificate.txt' })).toBeVisible();
  await expect(adding.dialog.getByRole('progressbar')).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(adding.dialog).toBeHidden();
  await expect(adding.notice).toContainText('piano is in your record.');

  await adding.notice.getByRole('link', { name: 'Show it' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Statement' });
  await expect(panel).toContainText('practised piano');
  await expect(panel.getByRole('link', { name: 'Download Certificate.txt' })).toBeVisible();
  await panel.getByRole('button', { name: 'Change', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(adding.title).toHaveValue('piano');
  await adding.title.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Piano, left hand');
  await page.keyboard.press('Enter');
  await expect(adding.notice).toContainText('The earlier one is struck out and kept.');
  await expect(panel).toContainText('took its place');
  await adding.notice.getByRole('link', { name: 'Show it' }).click();
  await expect(panel).toContainText('Piano, left hand');

  await page.goto(`${new URL(page.url()).origin}/overview`);
  await page.getByRole('link', { name: 'Piano, left hand' }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Certificate.txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Certificate.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe('Well done, Ana.');
});

test('nothing typed is lost by an accident', async ({ page, context }) => {
  const adding = addingPage(page);
  await adding.open();
  await adding.line.fill('read Dune 2 h');
  await page.keyboard.press('Escape');
  await expect(adding.leaving).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(adding.leaving).toBeHidden();
  await expect(adding.title).toHaveValue('Dune');

  await page.reload();
  await expect(adding.line).toHaveValue('read Dune 2 h');
  await expect(adding.duration).toHaveValue('2 h');

  await context.setOffline(true);
  await adding.save.click();
  await expect(adding.dialog.getByRole('alert')).toContainText('Cairn does not answer.');
  await expect(adding.title).toHaveValue('Dune');
  await context.setOffline(false);
  await adding.save.click();
  await expect(adding.notice).toContainText('Dune is in your record.');

  await adding.open();
  await expect(adding.line).toHaveValue('');
  await adding.line.fill('read Emma');
  await page.keyboard.press('Escape');
  await adding.leaving.getByRole('button', { name: 'Throw away' }).click();
  await expect(adding.dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(adding.dialog).toBeHidden();
});

test('what is wrong is said at its field, and the focus goes there', async ({ page }) => {
  const adding = addingPage(page);
  await adding.open();
  await page.keyboard.press('Control+Enter');
  await expect(adding.title).toBeFocused();
  await expect(adding.title).toHaveAccessibleDescription(/Say what it was/);
  await adding.title.fill('Dune');
  await adding.duration.fill('long');
  await adding.dialog.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)');
  await page.keyboard.press('Control+Enter');
  await expect(adding.duration).toBeFocused();
  await adding.duration.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(adding.dialog.getByRole('textbox', { name: 'Link' })).toBeFocused();
});

test('a file can be dropped and pasted, and one that does not arrive is said and sent again', async ({ page }) => {
  const adding = addingPage(page);
  await adding.open();
  await adding.line.fill('earned Forklift licence');
  await page.route('**/api/uploads*', (route) => route.abort());
  await giveFile(page, 'drop', 'Licence.pdf');
  await expect(adding.dialog).toContainText('did not arrive');
  await page.keyboard.press('Control+Enter');
  await expect(adding.dialog).toContainText('A file did not arrive.');
  await page.unroute('**/api/uploads*');
  await adding.dialog.getByRole('button', { name: 'Send Licence.pdf again' }).click();
  await expect(adding.dialog).not.toContainText('did not arrive');
  await giveFile(page, 'paste', 'Photo.png');
  await expect(adding.dialog.getByRole('button', { name: 'Remove Photo.png' })).toBeVisible();
  await adding.dialog.getByRole('button', { name: 'Remove Photo.png' }).click();
  await adding.save.click();
  await expect(adding.notice).toContainText('Forklift licence');
});

test('a template begins the form again', async ({ page }) => {
  const adding = addingPage(page);
  await adding.open();
  await adding.line.fill('practised piano 30 min');
  await adding.dialog.locator('summary', { hasText: 'Templates' }).click();
  await adding.dialog.getByRole('textbox', { name: 'Name of the template' }).fill('Piano');
  await page.keyboard.press('Enter');
  await expect(adding.dialog.getByRole('button', { name: 'Begin with Piano' })).toBeVisible();
  await adding.save.click();
  await expect(adding.dialog).toBeHidden();
  await adding.open();
  await adding.dialog.locator('summary', { hasText: 'Templates' }).click();
  await adding.dialog.getByRole('button', { name: 'Begin with Piano' }).click();
  await expect(adding.title).toHaveValue('piano');
  await expect(adding.duration).toHaveValue('30 min');
  await adding.dialog.getByRole('button', { name: 'Delete the template Piano' }).click();
  await expect(adding.dialog.getByRole('button', { name: 'Begin with Piano' })).toBeHidden();
});

for (const look of [
  { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'es-ES', viewport: { width: 480, height: 800 } },
] as const) {
  test.describe(`${look.colorScheme}, ${look.locale}, ${look.viewport.width} px`, () => {
    test.use(look);

    test('the form has no finding of axe', async ({ page }) => {
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      for (const summary of await dialog.locator('summary').all()) {
        if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open')))) await summary.click();
      }
      await page.keyboard.press('Control+Enter');
      await giveFile(page, 'drop', 'Licence.pdf');
      await expect(dialog.getByText('Licence.pdf')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Gives the form a file as the browser would, who lets no test do it by mouse. */
async function giveFile(page: Page, how: 'drop' | 'paste', name: string): Promise<void> {
  await page.locator('form.adding').evaluate(
    (form, [type, fileName]) => {
      const data = new DataTransfer();
      data.items.add(new File(['octets'], fileName ?? ''));
      const event =
        type === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      form.dispatchEvent(event);
    },
    [how, name],
  );
}
