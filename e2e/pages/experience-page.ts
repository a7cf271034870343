import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The page of one experience. */
export function experiencePage(page: Page) {
  const main = page.getByRole('main');
  const region = (name: string) => main.getByRole('region', { name, exact: true });

  return {
    title: main.getByRole('heading', { level: 1 }),
    /** How it stands, in words. */
    standing: main.locator('h1 + p'),
    /** The figure with this name: its score, its time. */
    fact: (name: string) => main.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }),
    parts: region('Parts'),
    answers: region('Answers given'),
    attempts: region('Attempts'),
    evidence: region('Evidence'),
    statements: region('Newest Statements'),
    chart: (title: string) => page.getByRole('figure', { name: title }),
    note: main.getByRole('textbox', { name: /note/i }),
    back: main.getByRole('link', { name: 'Back' }),

    async open(activity: string): Promise<void> {
      await page.goto(new URL(`/experience?activity=${encodeURIComponent(activity)}`, page.url()).href);
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    },
  };
}
