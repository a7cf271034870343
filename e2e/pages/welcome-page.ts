import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What somebody without a record sees, and the sample record. */
export function welcomePage(page: Page) {
  return {
    title: page.getByRole('heading', { name: 'Lay your first stone' }),
    sampleNotice: page.getByText('This is a sample record'),

    /** Puts the sample record in. */
    async trySample(): Promise<void> {
      await page.getByRole('button', { name: 'Try the sample record' }).click();
      await expect(page.getByText('This is a sample record')).toBeVisible();
    },

    async removeSample(): Promise<void> {
      await page.getByRole('button', { name: 'Remove it' }).click();
      await expect(page.getByText('This is a sample record')).toBeHidden();
    },
  };
}
