import type { Page } from '@playwright/test';

/** The form that adds something by hand. */
export function addingPage(page: Page) {
  const dialog = page.getByRole('dialog', { name: /Add an experience|Change what you added/ });
  return {
    dialog,
    line: dialog.getByRole('textbox', { name: 'In one line' }),
    deed: dialog.getByRole('combobox', { name: 'What you did' }),
    title: dialog.getByRole('textbox', { name: 'What it was' }),
    duration: dialog.getByRole('textbox', { name: 'How long' }),
    more: dialog.locator('summary', { hasText: 'More:' }),
    files: dialog.getByLabel('Choose files'),
    save: dialog.getByRole('button', { name: 'Save', exact: true }),
    notice: page.getByRole('region', { name: 'Just added' }),
    leaving: page.getByRole('dialog', { name: 'Leave without saving?' }),

    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
  };
}
