import { useLanguage } from '../stores/language.ts';
import type { Messages } from './en.ts';
import { english } from './en.ts';
import { createFormats } from './formats.ts';
import { languages } from './languages.ts';

const made = new Map<string, Messages>();

/** Every sentence the page says, in the reader's language. */
export function useMessages(): Messages {
  const { language, locale } = useLanguage();
  const messages = made.get(locale) ?? (languages[language] ?? english)(createFormats(locale));
  made.set(locale, messages);
  return messages;
}
