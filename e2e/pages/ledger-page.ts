import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen that tells what was shared, and what they answered. */
export function ledgerPage(page: Page) {
  const lines = page.getByRole('list', { name: 'Entries, newest decision first' }).getByRole('listitem');

  return {
    lines,
    line: (words: string | RegExp) => lines.filter({ hasText: words }),
    dialog: page.getByRole('dialog'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Ledger', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Ledger', level: 1 })).toBeVisible();
    },
  };
}
