import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The records beside each other: their section among the backups, and their menu in the header. */
export function profilesPage(page: Page) {
  const menu = page.getByRole('button', { name: /^Profile: / });
  const rows = page.getByRole('list', { name: 'Profiles' }).getByRole('listitem');
  return {
    rows,
    /** What the header says; nothing while there is only one. */
    menu,

    async add(name: string, folder = ''): Promise<void> {
      await page.getByRole('button', { name: 'Add a profile…' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Add a profile' });
      await expect(dialog.getByLabel('Name')).toBeFocused();
      await page.keyboard.type(name);
      await dialog.getByLabel('Folder').fill(folder);
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    },

    /** Opens another one by the menu; it lands on the overview. */
    async switchTo(name: string): Promise<void> {
      const loaded = page.waitForEvent('load');
      await menu.press('Enter');
      await page.getByRole('group', { name: 'Profiles' }).getByRole('button', { name, exact: true }).press('Enter');
      await loaded;
      await expect(menu).toHaveText(name);
    },
  };
}
