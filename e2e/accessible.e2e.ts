// No screen has a finding of axe, in light and dark, in English and Spanish, wide and narrow; and none is too wide.
import type { Page } from '@playwright/test';
import type { TranscriptWindow } from '../server/contract/transcript.ts';
import type { ExperienceWindow } from '../server/contract/experience.ts';
import { expectAccessible, expectToFit } from './expect-accessible.ts';
import { expect, test } from './start.ts';
import type { Cairn } from './start.ts';

const looks = [
  { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'es-ES', viewport: { width: 480, height: 800 } },
] as const;

const screens = [
  '/overview',
  '/transcript',
  '/transcript?view=statements',
  '/collections',
  '/me',
  '/connect',
  '/sources',
  '/share',
  '/ledger',
  '/import',
  '/export',
  '/safekeeping',
  '/safekeeping?move',
  '/removed',
];

for (const look of looks) {
  test.describe(`${look.colorScheme}, ${look.locale}, ${look.viewport.width} px`, () => {
    test.use(look);

    test('every screen with a year of learning', async ({ page, cairn }) => {
      await takeSample(page);
      await expectAllAccessible(page, cairn, [...screens, ...(await detailsOf(page))]);
    });

    test('what lies over a screen', async ({ page }) => {
      await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
      for (const key of ['ControlOrMeta+k', '?', 'n']) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page, key);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  });
}

test.describe('without a record', () => {
  test.use(looks[1]);

  test('every screen says what to do first', async ({ page, cairn }) => {
    await expectAllAccessible(page, cairn, screens);
  });
});

// As wide as 480 px seem at 200 %.
test.describe('320 px', () => {
  test.use({ locale: 'es-ES', viewport: { width: 320, height: 480 } });

  test('every screen with a year of learning fits', async ({ page, cairn }) => {
    await takeSample(page);
    for (const path of [...screens, ...(await detailsOf(page))]) {
      await open(page, cairn, path);
      await expectToFit(page, path);
    }
  });
});

async function takeSample(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByText(/Italian|Italiano/).first()).toBeVisible();
}

async function expectAllAccessible(page: Page, cairn: Cairn, paths: readonly string[]): Promise<void> {
  // There are many, and all of each is looked through.
  test.slow();
  for (const path of paths) {
    await open(page, cairn, path);
    await expectAccessible(page, path);
  }
}

async function open(page: Page, cairn: Cairn, path: string): Promise<void> {
  await page.goto(new URL(cairn.ready().page).origin + path);
  // A panel that covers its screen has the heading of the page.
  await expect(page.getByRole('heading', { level: 1 }).last()).toBeVisible();
  // What says "Loading" comes up slowly: half of its contrast is there half-way.
  await expect(page.locator('.skeleton, .resource-loading')).toHaveCount(0);
}

/** Three experiences, one collection and one Statement, opened. */
async function detailsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const get = async (path: string) => (await fetch(path)).json();
    const { rows }: ExperienceWindow = await get('/api/experiences?from=0&count=20');
    const statements: TranscriptWindow = await get('/api/transcript?from=0&count=1');
    const collection = await fetch('/api/collections', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'For my review' }),
    });
    const { id }: { readonly id: string } = await collection.json();
    return [
      ...rows.slice(0, 3).map(({ activity }) => `/experience?activity=${encodeURIComponent(activity)}`),
      `/transcript?view=statements&statement=${statements.rows[0]?.id}`,
      `/collections/${id}`,
    ];
  });
}
