// Every screen, in light and dark, English and Spanish, wide and narrow; looked at before anything is given out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import type { PageApi } from './page-api.ts';
import { pictureTime, pictureZone } from './picture-time.ts';
import { prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';

const folder = process.env['CAIRN_SCREENSHOTS'] ?? fileURLToPath(new URL('../../screenshots', import.meta.url));
const widths = [
  { width: 1280, height: 800 },
  { width: 480, height: 800 },
] as const;

type Shot = {
  readonly name: string;
  readonly path: (prepared: Prepared) => string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
};

const full: readonly Shot[] = [
  { name: 'overview', path: () => '/overview' },
  { name: 'transcript', path: () => '/transcript' },
  { name: 'statements', path: ({ statement }) => `/transcript?view=statements&statement=${statement}` },
  { name: 'experience', path: ({ experience }) => `/experience?activity=${encodeURIComponent(experience)}` },
  { name: 'collections', path: () => '/collections' },
  { name: 'collection', path: ({ collection }) => `/collections/${collection}` },
  { name: 'me', path: () => '/me' },
  { name: 'connect', path: () => '/connect' },
  { name: 'sources', path: () => '/sources' },
  { name: 'share', path: () => '/share' },
  { name: 'ledger', path: () => '/ledger' },
  { name: 'import', path: () => '/import' },
  { name: 'import-preview', path: ({ imported }) => `/import/${imported}` },
  { name: 'export', path: () => '/export' },
  { name: 'safekeeping', path: () => '/safekeeping' },
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
    path: ({ experience }) => `/experience?activity=${encodeURIComponent(experience)}`,
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(Delete|Borrar)/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('list').first().waitFor();
    },
  },
];

const empty: readonly Shot[] = [
  { name: 'first-steps', path: () => '/overview' },
  { name: 'first-steps-transcript', path: () => '/transcript' },
];

for (const language of ['en', 'es'] as const) {
  test.describe(language, () => {
    let prepared: Prepared;
    test.beforeAll(async () => {
      prepared = await prepare(language);
    });
    test.afterAll(() => prepared?.close());

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of widths) {
        test(`${colorScheme}, ${viewport.width} px`, async ({ browser }) => {
          const context = await browser.newContext({
            colorScheme,
            viewport,
            locale: language === 'es' ? 'es-ES' : 'en-GB',
            timezoneId: pictureZone,
            reducedMotion: 'reduce',
          });
          const take = async (api: PageApi, shots: readonly Shot[]) => {
            for (const shot of shots) {
              const page = await open(context, api, prepared, shot.path(prepared));
              await shot.act?.(page);
              await settle(page);
              const file = `${shot.name}-${language}-${colorScheme}-${viewport.width}.png`;
              await page.screenshot({ path: join(folder, file) });
              await page.close();
            }
          };
          mkdirSync(folder, { recursive: true });
          await take(prepared.full, full);
          await take(prepared.empty, empty);
          await context.close();
        });
      }
    }
  });
}

async function open(
  context: BrowserContext,
  { origin, session }: PageApi,
  { addresses }: Prepared,
  path: string,
): Promise<Page> {
  await context.addCookies([{ ...session, url: origin }]);
  const page = await context.newPage();
  await page.clock.setFixedTime(pictureTime);
  await page.addInitScript(
    (shownFor) => {
      const unanswered = new Set<Promise<Response>>();
      const send = window.fetch;
      window.fetch = (...request) => {
        const answer = send(...request);
        unanswered.add(answer);
        void answer.finally(() => requestAnimationFrame(() => unanswered.delete(answer)));
        return answer;
      };
      Object.assign(window, { unanswered });
      Response.prototype.json = async function () {
        let text = await this.text();
        for (const [address, shown] of shownFor) text = text.replaceAll(address, shown);
        return JSON.parse(text) as unknown;
      };
    },
    [...addresses],
  );
  await page.goto(origin + path);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Nothing is on its way any more: answers and what they lead to, fonts, pictures, what moves. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      (window as unknown as { readonly unanswered: ReadonlySet<unknown> }).unanswered.size === 0 &&
      document.querySelector('.skeleton, .resource-loading') === null &&
      [...document.images].every(({ complete }) => complete),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
}
