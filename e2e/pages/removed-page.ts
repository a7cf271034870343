import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen of what was deleted, the dialog that deletes, and the notice afterwards. */
export function removedPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const notice = page.getByRole('region', { name: 'Deleted', exact: true });

  return {
    dialog,
    notice,
    list: page.getByRole('list', { name: 'Recently deleted, newest first' }),
    entry: (name: string | RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) }),

    async open(): Promise<void> {
      await page.goto(new URL('/removed', page.url()).href);
      await expect(page.getByRole('heading', { name: 'Recently deleted', level: 1 })).toBeVisible();
    },

    /** Confirms what the dialog shows, and waits until it is gone. */
    async confirm(): Promise<void> {
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(dialog).toBeHidden();
    },

    /** Takes back what was deleted a moment ago. */
    async undo(): Promise<void> {
      await notice.getByRole('button', { name: 'Undo' }).click();
      await expect(notice.getByText(/back$/)).toBeVisible();
    },
  };
}
