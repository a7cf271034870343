import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen that fetches from other LRSs. */
export function sourcesPage(page: Page) {
  return {
    sources: page.getByRole('list', { name: 'Sources' }).getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Sources', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Sources', level: 1 })).toBeVisible();
    },

    /** Adds a source where the learner is known by an e-mail address; tests it before it is saved. */
    async bringHome(name: string, address: string, key: string, secret: string, mail: string): Promise<void> {
      await page.getByRole('button', { name: 'Bring my record home' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
      await dialog.getByRole('textbox', { name: 'Key' }).fill(key);
      await dialog.getByLabel('Secret', { exact: true }).fill(secret);
      await dialog.getByRole('button', { name: 'Test connection' }).click();
      await expect(dialog).toContainText('Connected. They speak xAPI 1.0.3 and 2.0.0.');
      await dialog.getByRole('textbox', { name: 'E-mail' }).fill(mail);
      await dialog.getByRole('button', { name: 'Begin fetching' }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
