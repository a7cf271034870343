import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The screen that lists the record: its Statements, or the experiences that they tell of. */
export function transcriptPage(page: Page) {
  const list = page.getByRole('grid', { name: 'Statements, newest first' });
  const experiences = page.getByRole('grid', { name: 'Experiences, newest first' });

  async function openExperiences(): Promise<void> {
    await page.getByRole('link', { name: 'Transcript', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Transcript', level: 1 })).toBeVisible();
  }

  return {
    list,
    rows: list.getByRole('row'),
    row: (sentence: string | RegExp) => list.getByRole('row', { name: sentence }),
    experiences,
    experience: (words: string | RegExp) => experiences.getByRole('row', { name: words }),
    detail: page.getByRole('complementary'),
    filter: page.getByRole('textbox', { name: 'Filter' }),
    choose: (name: string, option: string | RegExp) => chooseOption(page, name, option),
    chips: page.getByRole('list', { name: 'What is shown' }).getByRole('listitem'),
    selectedCount: page.getByText(/^[\d,]+ selected$/),
    openExperiences,

    /** The Statements, one by one. */
    async open(): Promise<void> {
      await openExperiences();
      await page.getByRole('radio', { name: 'Statements' }).check();
      await expect(page.getByRole('radio', { name: 'Statements' })).toBeChecked();
    },

    /** Adds a row to the selection by its checkbox. */
    async pick(sentence: string | RegExp): Promise<void> {
      await list.getByRole('row', { name: sentence }).getByRole('checkbox').click();
    },
  };
}

/** Chooses by the beginning of what an option says, for the number behind it may change. */
async function chooseOption(page: Page, name: string, option: string | RegExp): Promise<void> {
  const control = page.getByRole('combobox', { name, exact: true });
  const value = await control.getByRole('option', { name: option }).first().getAttribute('value');
  await control.selectOption(value);
}
