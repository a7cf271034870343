// Draws the tray's icons from the page's mark: `node app/tray-icons/draw-tray-icons.mjs [BROWSER]`, after the mark has changed.
// What needs the learner is told by a dot with a rim: another shape, not only another colour.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const [executablePath] = process.argv.slice(2);
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const mark = readFileSync(path('../../renderer/mark.svg'), 'utf8');
const dot = '<circle cx="25" cy="7" r="7" fill="#c8472f" stroke="#ffffff" stroke-width="2.5" />';
const pictures = { calm: mark, attention: mark.replace('</svg>', `${dot}</svg>`) };

const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
for (const [name, svg] of Object.entries(pictures)) {
  for (const [suffix, size] of [
    ['', 16],
    ['@2x', 32],
  ]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    writeFileSync(path(`${name}${suffix}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
