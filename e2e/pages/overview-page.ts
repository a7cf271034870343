import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The page that opens first: this week, and the year. */
export function overviewPage(page: Page) {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const calendar = page.getByRole('grid', { name: 'Your year' });

  return {
    week: region('This week'),
    inProgress: region('In progress'),
    achievements: region('Newest achievements'),
    sharing: region('To be shared'),
    calendar,
    /** The link of a day in the calendar, by what it says. */
    day: (said: string | RegExp) => calendar.getByRole('link', { name: said }),
    chart: (title: string) => page.getByRole('figure', { name: title }),

    async open(): Promise<void> {
      await page.getByRole('link', { name: 'Overview', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
    },
  };
}
