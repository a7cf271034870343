import { chooseTag } from '../../../contract/xapi/language-range.ts';
import type { PaperFormats } from '../formats.ts';
import { createPaperFormats } from '../formats.ts';
import type { PaperWords } from './en.ts';
import { englishPaper } from './en.ts';
import { spanishPaper } from './es.ts';

/** A further language is a further line. */
const languages: Readonly<Record<string, (formats: PaperFormats) => PaperWords>> = {
  en: englishPaper,
  es: spanishPaper,
};

export type PaperLanguage = { readonly tag: string; readonly words: PaperWords; readonly formats: PaperFormats };

/** The language that suits the reader best, in the reader's own kind of it (`es-MX`); English where there is none. */
export function choosePaperLanguage(wanted: readonly string[], zone: string): PaperLanguage {
  const ranges = wanted.map((tag) => ({ tag: tag.toLowerCase(), quality: 1 }));
  const chosen = chooseTag(Object.keys(languages), ranges) ?? 'en';
  const tag = wanted.find((one) => isOf(one, chosen)) ?? chosen;
  const formats = createPaperFormats(tag, zone);
  return { tag, words: (languages[chosen] ?? englishPaper)(formats), formats };
}

function isOf(tag: string, language: string): boolean {
  if (tag.toLowerCase().split('-')[0] !== language) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
