// Which pictures are taken: where, and what is done there first.
import type { Page } from '@playwright/test';
import type { Prepared } from './prepare.ts';

export type Shot = {
  readonly name: string;
  readonly path: (prepared: Prepared) => string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page, prepared: Prepared) => Promise<void>;
};

const checkPage = new URL('../../dist/page/check.html', import.meta.url).href;

export const fullShots: readonly Shot[] = [
  { name: 'overview', path: () => '/overview' },
  { name: 'transcript', path: () => '/transcript' },
  { name: 'statements', path: ({ statement }) => `/transcript?view=statements&statement=${statement}` },
  { name: 'experience', path: experienceOf },
  { name: 'collections', path: () => '/collections' },
  { name: 'collection', path: ({ collection }) => `/collections/${collection}` },
  { name: 'me', path: () => '/me' },
  { name: 'connect', path: () => '/connect' },
  { name: 'sources', path: () => '/sources' },
  { name: 'share', path: () => '/share' },
  { name: 'ledger', path: () => '/ledger' },
  { name: 'import', path: () => '/import' },
  { name: 'import-preview', path: ({ imported }) => `/import/${imported}` },
  { name: 'import-table', path: ({ table }) => `/import/${table}` },
  { name: 'export', path: () => '/export' },
  {
    name: 'export-ready',
    path: () => '/export',
    act: async (page) => {
      await page.getByRole('main').locator('button[type=submit]').first().click();
      await page.locator('.export-ready').scrollIntoViewIfNeeded();
    },
  },
  { name: 'check', path: () => checkPage, act: (page, { signed }) => check(page, signed) },
  {
    name: 'check-changed',
    path: () => checkPage,
    act: (page, { signed }) => check(page, Buffer.from(signed.toString().replace(/90\s?%/, '100%'))),
  },
  { name: 'safekeeping', path: () => '/safekeeping' },
  {
    name: 'restore',
    path: () => '/safekeeping',
    act: async (page) => {
      await page.locator('.safekeeping-rows button').first().click();
      await page.locator('.restore-comparison').waitFor();
    },
  },
  { name: 'removed', path: () => '/removed' },
  {
    name: 'palette',
    path: () => '/overview',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('acc');
      await page.getByRole('option').nth(2).waitFor();
    },
  },
  { name: 'keys', path: () => '/overview', act: (page) => page.keyboard.press('?') },
  { name: 'adding', path: () => '/overview', act: (page) => page.keyboard.press('n') },
  {
    name: 'removal',
    path: experienceOf,
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(Delete|Borrar)/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('list').first().waitFor();
    },
  },
];

export const emptyShots: readonly Shot[] = [
  { name: 'first-steps', path: () => '/overview' },
  { name: 'first-steps-transcript', path: () => '/transcript' },
  { name: 'first-import', path: () => '/import' },
  { name: 'first-safekeeping', path: () => '/safekeeping' },
];

function experienceOf({ experience }: Prepared): string {
  return `/experience?activity=${encodeURIComponent(experience)}`;
}

async function check(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'transcript.html', mimeType: 'text/html', buffer });
  await page.getByRole('status').getByRole('heading').waitFor();
}
