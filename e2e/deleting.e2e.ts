// Deleting one Statement, a selection, an experience and a period; taking it back; and that it does not come home again.
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { removedPage } from './pages/removed-page.ts';
import { readingOf, record } from './record.ts';
import { expect, startCairn, test } from './start.ts';
import type { Cairn } from './start.ts';
import { makeDataFolder } from './data-folder.ts';

async function openStatements(page: Page, cairn: Cairn): Promise<void> {
  await page.goto(`${new URL(cairn.ready().page).origin}/transcript?view=statements`);
}

const rows = (page: Page) => page.getByRole('row').filter({ hasText: 'Page' });

async function statusOf(cairn: Cairn, id: string): Promise<number> {
  const { authorization } = await cairn.addCredential('Reader', ['all/read']);
  const response = await fetch(`${cairn.ready().endpoint}/statements?statementId=${id}`, {
    headers: { Authorization: authorization, 'X-Experience-API-Version': '1.0.3' },
  });
  return response.status;
}

test('one Statement is deleted and taken back by keyboard alone', async ({ page, cairn }) => {
  const [id = ''] = await record(cairn, [readingOf(1), readingOf(2)]);
  const removed = removedPage(page);
  await openStatements(page, cairn);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Statement' });
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Delete this Statement…' }).focus();
  await page.keyboard.press('Enter');
  await expect(removed.dialog.getByText('Page 1')).toBeVisible();
  await expectAccessible(page);
  await removed.dialog.getByRole('button', { name: 'Delete', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(removed.notice.getByText('1 Statement deleted')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  expect(await statusOf(cairn, id)).toBe(404);
  await expectAccessible(page);

  await removed.notice.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(removed.notice).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  expect(await statusOf(cairn, id)).toBe(200);
  await page.keyboard.press('Escape');
  await expect(removed.notice).toBeHidden();
});

test('a selection is deleted, survives a crash as deleted, and goes for good only when confirmed', async ({
  page,
  cairn,
}) => {
  await record(cairn, [1, 2, 3].map(readingOf));
  const removed = removedPage(page);
  await openStatements(page, cairn);
  await rows(page).filter({ hasText: 'Page 1' }).getByRole('checkbox').click();
  await rows(page).filter({ hasText: 'Page 3' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(removed.dialog.getByRole('heading', { name: 'Delete 2 Statements?' })).toBeVisible();
  await removed.confirm();
  await expect(rows(page)).toHaveCount(1);

  await cairn.kill();
  await cairn.restart();
  await page.goto(cairn.ready().page);
  await removed.open();
  const entry = removed.entry('2 Statements');
  await expectAccessible(page);
  await entry.getByRole('button', { name: /for good/ }).click();
  await removed.dialog.getByRole('button', { name: 'Cancel' }).click();
  await entry.getByRole('button', { name: /for good/ }).click();
  await removed.dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing has been deleted')).toBeVisible();
  await openStatements(page, cairn);
  await expect(rows(page)).toHaveCount(1);
});

test('an experience is deleted with all its Statements', async ({ page, cairn }) => {
  const again = { ...readingOf(1), timestamp: '2025-02-01T10:00:00Z' };
  await record(cairn, [readingOf(1), again, readingOf(2)]);
  const { id } = readingOf(1).object as { readonly id: string };
  const removed = removedPage(page);
  await page.goto(`${new URL(cairn.ready().page).origin}/experience?activity=${encodeURIComponent(id)}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(removed.dialog.getByRole('heading', { name: 'Delete this experience?' })).toBeVisible();
  await expect(removed.dialog.getByText('2 Statements')).toBeVisible();
  await removed.confirm();
  await openStatements(page, cairn);
  await expect(rows(page)).toHaveCount(1);
  await removed.open();
  await removed.entry('Page 1').getByRole('button', { name: 'Put back Page 1' }).click();
  await expect(page.getByText('Nothing has been deleted')).toBeVisible();
  await openStatements(page, cairn);
  await expect(rows(page)).toHaveCount(3);
});

test('a period is deleted after a look at what it holds', async ({ page, cairn }) => {
  const on = (day: string, number: number) => ({ ...readingOf(number), timestamp: `${day}T12:00:00Z` });
  await record(cairn, [on('2025-03-01', 1), on('2025-03-02', 2), on('2025-03-05', 3)]);
  const removed = removedPage(page);
  await removed.open();
  await page.getByRole('button', { name: 'Delete a period…' }).click();
  await removed.dialog.getByRole('button', { name: 'Show what would go' }).click();
  await expect(removed.dialog.getByRole('alert')).toHaveText('Choose both days.');
  await removed.dialog.getByLabel('From').fill('2025-03-01');
  await removed.dialog.getByLabel('To').fill('2025-03-02');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(removed.dialog.getByText('from March 1, 2025 to March 2, 2025')).toBeVisible();
  await removed.confirm();
  await expect(removed.entry('March 1, 2025 – March 2, 2025')).toBeVisible();
  await removed.undo();
  await expect(page.getByText('Nothing has been deleted')).toBeVisible();
});

test('what was deleted does not come back from a source', async ({ page, cairn }) => {
  const schoolData = makeDataFolder();
  const school = await startCairn(schoolData.path);
  try {
    await record(school, [1, 2].map(readingOf));
    const { key, secret } = await school.addCredential('Learner', ['all/read']);
    const fetchAll = async () => {
      const { origin } = new URL(cairn.ready().page);
      const response = await page.request.post(`${origin}/api/sources`, {
        data: {
          name: 'School',
          address: school.ready().endpoint,
          key,
          secret,
          whose: [readingOf(1).actor],
          since: null,
          keepFetching: false,
        },
        headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
      });
      expect(response.ok()).toBe(true);
    };
    await fetchAll();
    await openStatements(page, cairn);
    await expect(rows(page)).toHaveCount(2);
    await rows(page).filter({ hasText: 'Page 1' }).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await removedPage(page).confirm();
    await fetchAll();
    await page.goto(`${new URL(cairn.ready().page).origin}/sources`);
    await expect(page.getByText('All here').nth(1)).toBeVisible();
    await openStatements(page, cairn);
    await expect(rows(page)).toHaveCount(1);
  } finally {
    await school.kill();
    schoolData.remove();
  }
});

test('a voided Statement is struck out, and its panel says by whom and why', async ({ page, cairn }) => {
  const [id = ''] = await record(cairn, [readingOf(1)]);
  await record(cairn, [
    {
      actor: { mbox: 'mailto:teacher@example.org', name: 'Teacher' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { en: 'voided' } },
      object: { objectType: 'StatementRef', id },
      result: { response: 'Recorded for the wrong person.' },
    },
  ]);
  await openStatements(page, cairn);
  const row = page.getByRole('row').filter({ hasText: 'Page 1' });
  await expect(row.getByText('Voided', { exact: true })).toBeVisible();
  await expect(row.locator('.is-voided')).toHaveCSS('text-decoration-line', 'line-through');
  await row.click();
  const panel = page.getByRole('complementary', { name: 'Statement' });
  await expect(panel.getByText('Recorded for the wrong person.')).toBeVisible();
  await expect(panel.getByText('App', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('link', { name: 'Show the voiding Statement' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('voided');
});
