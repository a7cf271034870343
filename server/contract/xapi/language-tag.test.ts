import { describe, expect, it } from 'vitest';
import { processorTime } from '../../testing/processor-time.ts';
import { isLanguageTag } from './language-tag.ts';

describe('Data 4.2: a language tag', () => {
  it.each([
    'en',
    'es-MX',
    'ES-mx',
    'es-419',
    'tlh',
    'zh-Hant-TW',
    'zh-yue-HK',
    'zh-cmn-Hans-CN',
    'sl-rozaj-biske',
    'de-CH-1901',
    'hy-Latn-IT-arevela',
    'de-DE-u-co-phonebk',
    'en-a-bbb-x-a-ccc',
    'x-private',
    'i-klingon',
    'i-default',
    'en-GB-oed',
    'sgn-BE-FR',
    'art-lojban',
    'zh-min-nan',
    'qaa-Qaaa-QM-x-southern',
  ])('may be %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each([
    '',
    'e',
    'en_US',
    'en-',
    '-en',
    'en--US',
    'en US',
    'en-US-',
    'INVALID LANGUAGE',
    'something',
    'invalid-imaginary-language',
    'en-a',
    'en-x',
    'x',
    'i-unknown',
    'a-DE',
    'de-419-DE',
    'español',
    '__proto__',
    'en\n',
  ])('cannot be %j', (text) => {
    expect(isLanguageTag(text)).toBe(false);
  });

  it('is refused in a moment when it is long and hostile', () => {
    const refuse = () => {
      for (const part of ['-abcde', '-a-bcd', '-x-a', '-bcd', 'a']) isLanguageTag(`en${part.repeat(200_000)}!`);
    };
    expect(processorTime(refuse)).toBeLessThan(1000);
  });
});
