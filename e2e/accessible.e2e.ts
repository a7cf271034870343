// No screen has a finding of axe, in light and dark, in English and Spanish, wide and narrow.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readingOf, record } from './record.ts';
import { expect, test } from './start.ts';

const looks = [
  { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'es-ES', viewport: { width: 480, height: 800 } },
] as const;

for (const look of looks) {
  test.describe(`${look.colorScheme}, ${look.locale}, ${look.viewport.width} px`, () => {
    test.use(look);

    test('every screen is accessible, and fits its width', async ({ page, cairn }) => {
      await expectAccessible(page);
      await record(cairn, [1, 2, 3].map(readingOf));
      await expect(page.getByRole('row')).toHaveCount(3);
      await expectAccessible(page);
      await page.getByRole('row').first().click();
      await expect(page.getByRole('complementary')).toBeVisible();
      await expectAccessible(page);
      const origin = new URL(cairn.ready().page).origin;
      for (const path of ['/connect', '/ledger', '/sources', '/share']) {
        await page.goto(origin + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await page.getByRole('main').getByRole('button').first().click();
      await expectAccessible(page);
    });
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
