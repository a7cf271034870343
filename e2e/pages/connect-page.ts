import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type ShownCredential = { readonly endpoint: string; readonly key: string; readonly secret: string };

/** The screen where activities get their address and credential. */
export function connectPage(page: Page) {
  /** The text of a piece that can be copied. */
  const piece = async (within: Page | Locator, name: string) =>
    (await within.getByRole('group', { name, exact: true }).first().locator('code').textContent()) ?? '';

  return {
    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Connect', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Connect', level: 1 })).toBeVisible();
    },

    /** Makes a credential and returns what its dialog shows. */
    async newCredential(label: string): Promise<ShownCredential> {
      await page.getByRole('button', { name: 'New credential' }).click();
      await page.getByRole('dialog').getByLabel('Label').fill(label);
      await page.getByRole('button', { name: 'Create credential' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('group', { name: 'Secret' })).toBeVisible();
      const shown = {
        endpoint: await piece(dialog, 'Endpoint'),
        key: await piece(dialog, 'Key'),
        secret: await piece(dialog, 'Secret'),
      };
      await dialog.getByRole('button', { name: 'I have kept the secret' }).click();
      await expect(dialog).toBeHidden();
      return shown;
    },

    /** Fills in the launch form for a course and returns the link to start it. */
    async launchLink(course: string, name: string, email: string): Promise<string> {
      await page.getByLabel('Address of the course').fill(course);
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('Your e-mail').fill(email);
      return piece(page, 'Link');
    },

    /** Answers "Allow this site?". */
    async allowSite(site: string): Promise<void> {
      const prompt = page.getByRole('alert', { name: 'Allow this site?' });
      await expect(prompt).toContainText(site);
      await prompt.getByRole('button', { name: 'Allow', exact: true }).click();
      await expect(prompt).toBeHidden();
    },
  };
}
