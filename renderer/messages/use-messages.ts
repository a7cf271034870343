import { useLanguage } from '../stores/language.ts';
import type { PageLanguage } from './choose-language.ts';
import { english } from './en.ts';
import type { Messages } from './en.ts';
import { spanish } from './es.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';

const languages: Record<PageLanguage, (formats: Formats) => Messages> = { en: english, es: spanish };

const made = new Map<string, Messages>();

/** Every sentence the page says, in the reader's language. */
export function useMessages(): Messages {
  const { language, locale } = useLanguage();
  const messages = made.get(locale) ?? languages[language](createFormats(locale));
  made.set(locale, messages);
  return messages;
}
