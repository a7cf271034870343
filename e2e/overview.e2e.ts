// The overview: how the week goes and how the year went, by mouse and keyboard, kept up while something arrives.
import { expectAccessible } from './expect-accessible.ts';
import { learned } from './learning.ts';
import { experiencePage } from './pages/experience-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { record } from './record.ts';
import { expect, test } from './start.ts';

const passed = learned({
  verb: 'passed',
  course: 'Fire safety',
  daysAgo: 0,
  result: { success: true, score: { scaled: 0.9 }, duration: 'PT30M' },
});
const begun = learned({ verb: 'initialized', course: 'Spanish', daysAgo: 40 });

test('shows somebody without data what to do first', async ({ page }) => {
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { name: 'Lay your first stone' })).toBeVisible();
});

test('tells of this week, of what is open and of what was achieved, and leads there and back', async ({
  cairn,
  page,
}) => {
  await record(cairn, [passed, begun]);
  const overview = overviewPage(page);
  await expect(overview.week).toContainText('1 day');
  await expect(overview.week).toContainText('30 min');
  await expect(overview.week.getByRole('link', { name: 'Fire safety' })).toBeVisible();
  await expect(overview.inProgress).toContainText('Spanish');
  await expect(overview.achievements).toContainText('90%');

  await overview.achievements.getByRole('link', { name: 'Fire safety' }).click();
  const experience = experiencePage(page);
  await expect(experience.title).toHaveText('Fire safety');
  await experience.back.click();
  await expect(overview.achievements).toBeVisible();

  await overview.chart('Subjects').getByRole('link', { name: 'Fire safety' }).click();
  await expect(experience.title).toHaveText('Fire safety');
});

test('leads through the days of the year by the arrow keys', async ({ cairn, page }) => {
  await record(cairn, [passed, learned({ verb: 'experienced', course: 'A book', daysAgo: 7 })]);
  const overview = overviewPage(page);
  const today = overview.day(/: 1 Statement, 30 min/);
  await expect(today).toBeVisible();
  // One stop of the Tab key, whatever the number of days.
  await expect(overview.calendar.locator('a[tabindex="0"]')).toHaveCount(1);
  await today.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(overview.day(/: 1 Statement$/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveAccessibleName(/: nothing$/);
  await page.keyboard.press('ArrowDown');
  const day = await page.locator(':focus').getAttribute('data-day');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/transcript\\?since=${day}&until=${day}$`));
});

test('shows the numbers of every drawing as a table', async ({ cairn, page }) => {
  await record(cairn, [passed, begun]);
  const overview = overviewPage(page);
  for (const title of ['Your year', 'Time by week', 'Subjects']) {
    const chart = overview.chart(title);
    await chart.getByRole('button', { name: 'Show as table' }).click();
    const table = chart.getByRole('region', { name: `${title}: the numbers` });
    await expect(table).toBeVisible();
    await expect(table.getByRole('cell', { name: '30 min' }).first()).toBeVisible();
    await expectAccessible(page);
    await chart.getByRole('button', { name: 'Hide the table' }).click();
    await expect(table).toBeHidden();
  }
});

test('follows what arrives, and nothing jumps', async ({ cairn, page }) => {
  await record(cairn, [begun]);
  const overview = overviewPage(page);
  await expect(overview.inProgress).toContainText('Spanish');
  await page.reload();
  await expect(overview.inProgress).toContainText('Spanish');
  await record(cairn, [passed]);
  await expect(overview.achievements).toContainText('Fire safety');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Without any shift the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(shift).toBeLessThan(0.1);
});
