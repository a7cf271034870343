import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import { isLanguageTag } from '../../contract/xapi/language-tag.ts';
import { listIn, objectIn, textIn } from './json-fields.ts';

/** RFC 5646: a language that nobody told. */
const undetermined = 'und';

/**
 * Texts as JSON-LD writes them: plain in the language of the document, or each with its own as `@value` and
 * `@language`. Undefined without any.
 */
export function languageTexts(value: unknown, language: unknown): LanguageMap | undefined {
  const texts = listIn(value).flatMap((one) => {
    const text = textIn(one) ?? textIn(objectIn(one)['@value']);
    const tag = textIn(objectIn(one)['@language']) ?? textIn(language) ?? '';
    return text === undefined ? [] : [[isLanguageTag(tag) ? tag : undetermined, text] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}
