// The transcript: it follows what arrives, holds ten thousand rows, and is used by mouse and keyboard.
import { transcriptPage } from './pages/transcript-page.ts';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

const many = 10_000;

test('says what to do first while it is empty', async ({ page }) => {
  const transcript = transcriptPage(page);
  for (const open of [transcript.openExperiences, transcript.open]) {
    await open();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  }
});

test('shows ten thousand rows from the newest to the oldest, and finds one while it is typed', async ({
  cairn,
  page,
}) => {
  await record(
    cairn,
    Array.from({ length: many }, (_, index) => readingOf(index + 1)),
  );
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.row(/Page 10000$/)).toBeVisible();
  await expect(transcript.list).toHaveAttribute('aria-rowcount', String(many));
  // Only the rows in view exist.
  expect(await transcript.rows.count()).toBeLessThan(80);

  await transcript.list.focus();
  await page.keyboard.press('End');
  await expect(transcript.row(/Page 1$/)).toBeVisible();
  await transcript.list.evaluate((grid) => grid.scrollTo(0, grid.scrollHeight / 2));
  await expect(transcript.row(/Page 50\d\d$/).first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(transcript.row(/Page 10000$/)).toBeVisible();

  await transcript.filter.pressSequentially('ana page 4711');
  await expect(transcript.rows).toHaveCount(1);
  await expect(transcript.row(/Page 4711$/)).toBeVisible();
  await expect(transcript.filter).toBeFocused();
  await expect(page).toHaveURL(/words=ana(?:\+|%20)page(?:\+|%20)4711/);
  await transcript.filter.fill('nobody');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await transcript.filter.fill('');
  await expect(transcript.list).toHaveAttribute('aria-rowcount', String(many));
});

test('follows what arrives: at the top it appears, further down the view stays where it is', async ({
  cairn,
  page,
}) => {
  await record(
    cairn,
    Array.from({ length: 300 }, (_, index) => readingOf(index + 1)),
  );
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.row(/Page 300$/)).toBeVisible();
  await record(cairn, [readingOf(301)]);
  await expect(transcript.row(/Page 301$/)).toBeVisible();

  await transcript.list.evaluate((grid) => grid.scrollTo(0, 4000));
  const row = transcript.row(/Page 200$/);
  await expect(row).toBeVisible();
  const before = await row.boundingBox();
  await record(
    cairn,
    Array.from({ length: 5 }, (_, index) => readingOf(302 + index)),
  );
  await expect(transcript.list).toHaveAttribute('aria-rowcount', '306');
  await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('takes a click for the row on which it began, whatever comes in meanwhile', async ({ cairn, page }) => {
  // The page goes on believing that nothing is recorded.
  await page.route('**/api/status', (route) => route.abort());
  await record(
    cairn,
    Array.from({ length: 10 }, (_, index) => readingOf(index + 1)),
  );
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.row(/Page 10$/)).toBeVisible();
  // Would it come after the rows, it would push them from under the pointer.
  await expect(page.getByRole('group', { name: 'Filters' })).toBeVisible();

  await transcript.row(/Page 10$/).hover();
  await page.mouse.down();
  await record(cairn, [readingOf(11)]);
  await expect(transcript.row(/Page 11$/)).toBeVisible();
  await page.mouse.up();
  await expect(transcript.selectedCount).toHaveText('1 selected');
  await expect(transcript.row(/Page 10$/)).toHaveAttribute('aria-selected', 'true');
});

test('selects by mouse and keyboard', async ({ cairn, page }) => {
  await record(
    cairn,
    Array.from({ length: 100 }, (_, index) => readingOf(index + 1)),
  );
  const transcript = transcriptPage(page);
  await transcript.open();
  await transcript.row(/Page 100$/).click();
  await expect(transcript.selectedCount).toHaveText('1 selected');
  await transcript.row(/Page 96$/).click({ modifiers: ['Shift'] });
  await expect(transcript.selectedCount).toHaveText('5 selected');
  await transcript.row(/Page 98$/).click({ modifiers: ['ControlOrMeta'] });
  await expect(transcript.selectedCount).toHaveText('4 selected');
  await page.keyboard.press('Escape');
  await expect(transcript.selectedCount).toHaveText('0 selected');

  await transcript.list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(transcript.selectedCount).toHaveText('3 selected');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(transcript.selectedCount).toHaveText('100 selected');
  await expect(page.getByRole('link', { name: 'Share 100 selected' })).toBeVisible();
});

test('opens a Statement: its fields, its exact JSON to copy, and nothing of it comes alive', async ({
  cairn,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hostile = '<img src=x onerror="document.title=\'owned\'">';
  const [id = ''] = await record(cairn, [
    {
      ...readingOf(1),
      object: {
        id: 'https://books.example.org/page/1',
        definition: { name: { en: hostile }, moreInfo: 'https://books.example.org/about' },
      },
      result: { score: { scaled: 0.8 }, response: hostile },
      context: { extensions: { 'https://books.example.org/mood': 'curious' } },
    },
  ]);
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.rows.first()).toContainText(hostile);
  await transcript.list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(transcript.detail).toContainText(hostile);
  await expect(transcript.detail).toContainText('curious');
  await expect(transcript.detail).toContainText('Recorded by');
  await transcript.detail.getByRole('button', { name: /^Copy/ }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ id, result: { response: hostile } });
  expect(await page.title()).not.toBe('owned');
  await page.keyboard.press('Escape');
  await expect(transcript.detail).toBeHidden();
});

test('keeps what is typed into the filter when a Statement is closed', async ({ cairn, page }) => {
  await record(cairn, [1, 2, 70].map(readingOf));
  const transcript = transcriptPage(page);
  await transcript.open();
  await transcript.row(/Page 70$/).click();
  await expect(transcript.detail).toBeVisible();
  await transcript.filter.fill('page 7');
  await expect(transcript.rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Close the Statement' }).click();
  await expect(transcript.detail).toBeHidden();
  await expect(transcript.filter).toHaveValue('page 7');
  await expect(page).toHaveURL(/words=page/);
});

test('strikes a voided Statement through and leaves it out of the selection', async ({ cairn, page }) => {
  const [id = ''] = await record(cairn, [readingOf(1)]);
  await record(cairn, [
    {
      ...readingOf(2),
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { en: 'voided' } },
      object: { objectType: 'StatementRef', id },
    },
  ]);
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.row(/Voided .*Page 1$/)).toBeVisible();
  await page.getByRole('button', { name: 'Select all' }).click();
  await expect(transcript.selectedCount).toHaveText('1 selected');
});

test('comes back by itself when the server was away, still signed in', async ({ cairn, page }) => {
  await record(cairn, [readingOf(1)]);
  const transcript = transcriptPage(page);
  await transcript.open();
  await expect(transcript.row(/Page 1$/)).toBeVisible();
  await cairn.kill();
  await expect(page.getByText('The connection to Cairn is lost.')).toBeVisible();
  await cairn.restart();
  await record(cairn, [readingOf(2)]);
  await expect(transcript.row(/Page 2$/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('The connection to Cairn is lost.')).toBeHidden();
});

test('is closed to whoever does not come from Cairn', async ({ cairn, browser }) => {
  const stranger = await browser.newPage();
  await stranger.goto(new URL('/transcript', cairn.ready().page).href);
  await expect(stranger.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await stranger.close();
});

test.describe('in Spanish', () => {
  test.use({ locale: 'es-ES' });

  test('tells the same Statements in the language of the reader', async ({ cairn, page }) => {
    await record(cairn, [
      {
        ...readingOf(1),
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
        object: { id: 'https://q.example.org/3', definition: { name: { en: 'Question 3', es: 'Pregunta 3' } } },
        result: { score: { scaled: 0.8 } },
        context: {
          contextActivities: {
            parent: [{ id: 'https://q.example.org/', definition: { name: { en: 'Algebra I', 'es-MX': 'Álgebra I' } } }],
          },
        },
      },
    ]);
    await page.goto(new URL('/transcript?view=statements', cairn.ready().page).href);
    await expect(
      page.getByRole('row', { name: /Ana Ruiz respondió a? ?Pregunta 3, 80\s%, en Álgebra I$/ }),
    ).toBeVisible();
  });
});
