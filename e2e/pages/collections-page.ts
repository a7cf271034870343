import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen of collections, and of one of them. */
export function collectionsPage(page: Page) {
  const items = page.locator('.collection-items').getByRole('listitem');

  return {
    items,
    about: page.getByRole('textbox', { name: 'About this collection' }),
    collections: page.getByRole('list', { name: 'Collections' }).getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Collections', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Collections', level: 1 })).toBeVisible();
    },

    /** Only with the keyboard, from the screen of all collections. */
    async make(name: string): Promise<void> {
      await page.getByRole('button', { name: 'New collection' }).press('Enter');
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    },

    /** Ticks experiences found by their names and adds them. */
    async addExperiences(...names: readonly string[]): Promise<void> {
      await page.getByRole('button', { name: 'Add experiences' }).click();
      const dialog = page.getByRole('dialog');
      for (const name of names) {
        await dialog.getByRole('searchbox', { name: 'Find' }).fill(name);
        await dialog.getByRole('checkbox', { name }).check();
      }
      await dialog.getByRole('button', { name: /^Add \d+ experience/ }).click();
      await expect(dialog).toBeHidden();
    },

    async addHeading(text: string): Promise<void> {
      await page.getByRole('button', { name: 'Add heading' }).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(items.filter({ hasText: text })).toBeVisible();
    },

    async addFile(name: string, text: string): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add file' }).click();
      await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    },

    note: (title: string) => page.getByRole('textbox', { name: `My words about ${title}` }),

    /** What the items are called, in their order. */
    titles: () =>
      items.evaluateAll((rows) =>
        rows.map((row) => row.querySelector('a, h2, .collection-gone bdi')?.textContent?.trim() ?? ''),
      ),
  };
}
