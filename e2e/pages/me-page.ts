import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen about who the learner is. */
export function mePage(page: Page) {
  const section = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) });

  return {
    name: page.getByRole('textbox', { name: 'Name' }),
    picture: page.getByRole('img', { name: 'My picture' }),
    asked: page.getByRole('article'),
    mine: section('This is me').getByRole('listitem'),
    others: section('Somebody else').getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('link', { name: /^Me\b/ }).click();
      await expect(page.getByRole('heading', { name: 'Me', level: 1 })).toBeVisible();
    },

    async choosePicture(buffer: Buffer): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await page
        .getByRole('button', { name: /a picture|picture$/ })
        .first()
        .click();
      await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer });
    },
  };
}
