/**
 * The first of the reader's languages that the page speaks, with the reader's own regional formats; else English.
 * `spoken` are tags without a region, such as `es`.
 */
export function chooseLanguage(
  tags: readonly string[],
  spoken: readonly string[],
): { readonly language: string; readonly locale: string } {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const language = spoken.find((candidate) => candidate === primary);
    if (language !== undefined && isLocale(tag)) return { language, locale: tag };
  }
  return { language: 'en', locale: 'en' };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
