import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen of backups, restoring and storage. */
export function safekeepingPage(page: Page) {
  const backups = page.getByRole('list', { name: 'Backups in the folder' }).getByRole('listitem');
  return {
    backups,
    asides: page.getByRole('list', { name: 'Set aside' }).getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Backups', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Backups and storage', level: 1 })).toBeVisible();
    },

    async backUp(): Promise<void> {
      const before = await backups.count();
      await page.getByRole('button', { name: 'Back up now' }).press('Enter');
      await expect(backups).toHaveCount(before + 1);
    },

    /** Restores the newest backup, after what would be lost has been read. */
    async restoreNewest(): Promise<void> {
      await backups.first().getByRole('button').press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('heading', { name: 'What would be there' })).toBeVisible();
      await dialog.getByRole('button', { name: 'Restore' }).press('Enter');
    },
  };
}
