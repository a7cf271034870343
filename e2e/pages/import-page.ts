import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A file by its path, or by its name and octets. */
type GivenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The screen of imports, and of one of them. */
export function importPage(page: Page) {
  return {
    history: page.getByRole('list', { name: 'What came in' }).getByRole('listitem'),
    found: page.getByRole('region', { name: 'What was found' }),
    add: page.getByRole('button', { name: /^Add .*to my record$/ }),
    problems: page.getByRole('main').locator('.import-problems'),
    failed: page.getByText('Not usable'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Import', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
    },

    async choose(...files: readonly GivenFile[]): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await page.getByLabel('Choose files').press('Enter');
      await (await chooser).setFiles(files as string[]);
    },

    /** Holds a file over the window. Returns what lets it go there. */
    async hold(name: string, text: string): Promise<() => Promise<void>> {
      const dataTransfer = await page.evaluateHandle(
        ([fileName, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], fileName));
          return transfer;
        },
        [name, text] as const,
      );
      await page.dispatchEvent('main', 'dragover', { dataTransfer });
      return () => page.dispatchEvent('main', 'drop', { dataTransfer });
    },

    /** Adds what the preview shows, by the keyboard, and waits until it is there. */
    async confirm(): Promise<void> {
      await page.getByRole('button', { name: /^Add .*to my record$/ }).press('Enter');
      await expect(page.getByText('Added', { exact: true })).toBeVisible();
    },

    async undo(): Promise<void> {
      await page.getByRole('button', { name: 'Take out again' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Take out again' }).press('Enter');
      await expect(page.getByText('Taken out again', { exact: true })).toBeVisible();
    },
  };
}
