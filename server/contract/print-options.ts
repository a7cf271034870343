/** What of printing is the same wherever Chromium does it. Lengths in inches. */
export type PrintOptions = {
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly footerTemplate: string;
};

/** Where letters are written on paper of another size than A4 (Unicode CLDR, paperSize). */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

const a4 = { paperWidth: 8.27, paperHeight: 11.69 };
const letter = { paperWidth: 8.5, paperHeight: 11 };

/** `language`: the reader's, with their region if they said it. */
export function printOptions(language: string): PrintOptions {
  return { ...(letterRegions.has(regionOf(language)) ? letter : a4), footerTemplate };
}

/** Chromium puts title and numbers in. It scales it down, so the letters are given larger than they come out. */
const footerTemplate = `<div style="font: 8px system-ui, sans-serif; color: #57524a; width: 100%; padding: 0 16mm;
  display: flex; justify-content: space-between; gap: 8mm"><span class="title"></span>
  <span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}
