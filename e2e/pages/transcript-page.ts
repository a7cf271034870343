import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen that lists the Statements. */
export function transcriptPage(page: Page) {
  const list = page.getByRole('grid', { name: 'Statements, newest first' });

  return {
    list,
    rows: list.getByRole('row'),
    row: (sentence: string | RegExp) => list.getByRole('row', { name: sentence }),
    detail: page.getByRole('complementary'),
    filter: page.getByRole('textbox', { name: 'Filter' }),
    selectedCount: page.getByText(/^[\d,]+ selected$/),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Transcript', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Transcript', level: 1 })).toBeVisible();
    },

    /** Adds a row to the selection by its checkbox. */
    async pick(sentence: string | RegExp): Promise<void> {
      await list.getByRole('row', { name: sentence }).getByRole('checkbox').click();
    },
  };
}
