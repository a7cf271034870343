import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The search over everything, as it is used by keyboard. */
export function palettePage(page: Page) {
  const field = page.getByRole('combobox', { name: 'Search and commands' });

  return {
    field,
    options: page.getByRole('option'),
    /** The line that Enter would open. */
    chosen: page.getByRole('option', { selected: true }),

    async open(): Promise<void> {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(field).toBeFocused();
    },
  };
}
