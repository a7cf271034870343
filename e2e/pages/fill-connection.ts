import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

/** How another LRS is called and reached. */
export type Connection = {
  readonly name: string;
  readonly address: string;
  readonly key: string;
  readonly secret: string;
};

/** Fills in what the dialogs of destinations and of sources both ask for, and tests that it works. */
export async function fillConnection(dialog: Locator, { name, address, key, secret }: Connection): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
  await dialog.getByRole('textbox', { name: 'Key' }).fill(key);
  await dialog.getByLabel('Secret', { exact: true }).fill(secret);
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog).toContainText('Connected. They speak xAPI 1.0.3 and 2.0.0.');
}
