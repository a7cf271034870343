import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen that sends Statements to other LRSs. */
export function sharePage(page: Page) {
  /** Those with a heading: the counts of a card are a list too. */
  const cards = (list: string) =>
    page
      .getByRole('list', { name: list })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });

  return {
    destinations: cards('Destinations'),
    rules: cards('Rules'),
    shares: page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Show each Statement' }) }),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Share', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Share', level: 1 })).toBeVisible();
    },

    /** Adds a destination as its LRS named address, key and secret; tests it before it is saved. */
    async addDestination(name: string, address: string, key: string, secret: string): Promise<void> {
      await page.getByRole('button', { name: 'Add destination' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
      await dialog.getByRole('textbox', { name: 'Key' }).fill(key);
      await dialog.getByLabel('Secret', { exact: true }).fill(secret);
      await dialog.getByRole('button', { name: 'Test connection' }).click();
      await expect(dialog).toContainText('Connected. They speak xAPI 1.0.3 and 2.0.0.');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
