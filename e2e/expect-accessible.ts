import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Axe finds nothing on what is shown now, and it fits the width of the window. `where` is told when it fails. */
export async function expectAccessible(page: Page, where = new URL(page.url()).pathname): Promise<void> {
  // In one go, and without a way to each element that is in order: else a calendar takes ten times as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    where,
  ).toEqual([]);
  await expectToFit(page, where);
}

/** Nothing is wider than the window. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, where).toBeLessThanOrEqual(0);
}
