import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillConnection } from './fill-connection.ts';
import type { Connection } from './fill-connection.ts';

/** The screen that fetches from other LRSs. */
export function sourcesPage(page: Page) {
  return {
    sources: page.getByRole('list', { name: 'Sources' }).getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Sources', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Sources', level: 1 })).toBeVisible();
    },

    /** Adds a source where the learner is known by an e-mail address; tests it before it is saved. */
    async bringHome(connection: Connection, mail: string): Promise<void> {
      await page.getByRole('button', { name: 'Bring my record home' }).click();
      const dialog = page.getByRole('dialog');
      await fillConnection(dialog, connection);
      await dialog.getByRole('textbox', { name: 'E-mail' }).fill(mail);
      await dialog.getByRole('button', { name: 'Begin fetching' }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
