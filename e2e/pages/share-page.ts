import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillConnection } from './fill-connection.ts';
import type { Connection } from './fill-connection.ts';

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

    /** Adds a destination; tests it before it is saved. */
    async addDestination(connection: Connection): Promise<void> {
      await page.getByRole('button', { name: 'Add destination' }).click();
      const dialog = page.getByRole('dialog');
      await fillConnection(dialog, connection);
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
