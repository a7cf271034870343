// A portfolio: made, arranged by keyboard, annotated, given a file, shared, and deleted.
import { expectAccessible } from './expect-accessible.ts';
import { collectionsPage } from './pages/collections-page.ts';
import { experiencePage } from './pages/experience-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

test('a collection is made and arranged by keyboard, and keeps what is written', async ({ page, cairn }) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const collections = collectionsPage(page);
  await collections.open();
  await expectAccessible(page);
  await collections.make('Application');
  await collections.addExperiences('Page 1', 'Page 2');
  await collections.addHeading('What I read');
  await expect.poll(collections.titles).toEqual(['Page 1', 'Page 2', 'What I read']);

  const up = page.getByRole('button', { name: 'Move What I read up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(collections.titles).toEqual(['What I read', 'Page 1', 'Page 2']);
  await expect(up).toBeFocused();
  await expect(page.getByText('What I read is at position 1 of 3')).toBeAttached();

  await collections.note('Page 1').fill('It changed how I work.');
  await collections.note('Page 1').press('Control+Enter');
  await expect(page.getByText('Saved')).toBeVisible();
  await collections.about.fill('For the library');
  await collections.about.blur();
  await expect(page.getByText('Saved').first()).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect.poll(collections.titles).toEqual(['What I read', 'Page 1', 'Page 2']);
  await expect(collections.note('Page 1')).toHaveValue('It changed how I work.');
  await expect(collections.about).toHaveValue('For the library');

  await page.getByRole('button', { name: 'Take Page 2 out' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).press('Enter');
  await expect(collections.items).toHaveCount(2);
});

test('items are moved by the mouse', async ({ page, cairn }) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const collections = collectionsPage(page);
  await collections.open();
  await collections.make('Application');
  await collections.addExperiences('Page 1', 'Page 2', 'Page 3');
  await expect.poll(collections.titles).toEqual(['Page 1', 'Page 2', 'Page 3']);
  const lower = await collections.items.last().boundingBox();
  await collections.items
    .first()
    .getByTitle('Drag to move')
    .dragTo(collections.items.last(), { targetPosition: { x: 100, y: (lower?.height ?? 0) - 8 } });
  await expect.poll(collections.titles).toEqual(['Page 2', 'Page 3', 'Page 1']);
  await page.reload();
  await expect.poll(collections.titles).toEqual(['Page 2', 'Page 3', 'Page 1']);
});

test('a file is added and downloaded', async ({ page }) => {
  const collections = collectionsPage(page);
  await collections.open();
  await collections.make('Application');
  await collections.addFile('certificate.txt', 'passed');
  await expect.poll(collections.titles).toEqual(['certificate.txt']);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download certificate.txt' }).click();
  expect((await download).suggestedFilename()).toBe('certificate.txt');
});

test('adding to a new collection can be tried again, and makes it once', async ({ page, cairn }) => {
  await record(cairn, [readingOf(1)]);
  await experiencePage(page).open('https://books.example.org/page/1');
  await page.getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Application');
  await page.route('**/api/collections/*/items*', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'Application' })).toBeChecked();
  await page.unroute('**/api/collections/*/items*');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const collections = collectionsPage(page);
  await collections.open();
  await expect(collections.collections).toHaveText([/Application.*1 item/]);
});

test('its Statements are taken to the Share screen, and the collection can go without them', async ({
  page,
  cairn,
}) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const collections = collectionsPage(page);
  await collections.open();
  await collections.make('Application');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('There is no experience in it')).toBeVisible();
  await collections.addExperiences('Page 1', 'Page 3');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Share', level: 1 })).toBeVisible();
  await expect(page.getByText('2 Statements are selected.')).toBeVisible();

  await collections.open();
  await expect(collections.collections).toContainText('2 items');
  await page.getByRole('link', { name: 'Application' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete collection' }).click();
  await expect(page.getByRole('heading', { name: 'Show what you can do' })).toBeVisible();
});
