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
import { emptyShots, fullShots } from './shots.ts';
import type { Shot } from './shots.ts';

const folder = process.env['CAIRN_SCREENSHOTS'] ?? fileURLToPath(new URL('../../screenshots', import.meta.url));
const widths = [
  { width: 1280, height: 800 },
  { width: 480, height: 800 },
] as const;

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
              await shot.act?.(page, prepared);
              await settle(page);
              const file = join(folder, `${shot.name}-${language}-${colorScheme}-${viewport.width}`);
              await page.screenshot({ path: `${file}.png` });
              if (await unfold(page)) await page.screenshot({ path: `${file}-whole.png` });
              await page.close();
            }
          };
          mkdirSync(folder, { recursive: true });
          await take(prepared.full, fullShots);
          await take(prepared.empty, emptyShots);
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
  await page.goto(new URL(path, origin).href);
  // One more where a Statement covers the list that it is in.
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
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

/** Makes the window as high as what is in it; false where all is seen already, or a dialog is over it. */
async function unfold(page: Page): Promise<boolean> {
  const { hidden, width, height } = await page.evaluate(() => {
    const content = document.querySelector('.shell-content') ?? document.documentElement;
    const isCovered = document.querySelector('dialog[open], [role=dialog]') !== null;
    const below = isCovered ? 0 : content.scrollHeight - content.clientHeight;
    return { hidden: below, width: window.innerWidth, height: window.innerHeight };
  });
  if (hidden <= 0) return false;
  await page.setViewportSize({ width, height: height + hidden });
  await settle(page);
  return true;
}
