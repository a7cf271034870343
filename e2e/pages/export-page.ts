import { expect } from '@playwright/test';
import type { Download, Page } from '@playwright/test';

/** The screen that takes the record out. */
export function exportPage(page: Page) {
  return {
    checked: page.getByRole('region', { name: 'Check a file' }).getByRole('status'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Export', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
    },

    /** Prepares the export in this form and downloads it. */
    async download(format: string): Promise<Download> {
      await page.getByRole('radio', { name: format }).check();
      await page.getByRole('button', { name: 'Prepare' }).press('Enter');
      await expect(page.getByRole('heading', { name: 'Ready to be taken' })).toBeFocused();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /^Download / }).click();
      return download;
    },

    async check(name: string, buffer: Buffer): Promise<void> {
      await page
        .getByRole('region', { name: 'Check a file' })
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    },
  };
}
