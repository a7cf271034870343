import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTag, readLanguageRanges } from './language-range.ts';

const choose = (header: string | undefined, tags: readonly string[]) => chooseTag(tags, readLanguageRanges(header));

describe('RFC 9110 12.5.4: an Accept-Language header', () => {
  it('is read as ranges in lower case, the most wanted first and else in their order', () => {
    expect(readLanguageRanges('en;q=0.5, de-CH, fr; q=0.50,*;Q=0,es;q=1.000')).toEqual([
      { tag: 'de-ch', quality: 1 },
      { tag: 'es', quality: 1 },
      { tag: 'en', quality: 0.5 },
      { tag: 'fr', quality: 0.5 },
      { tag: '*', quality: 0 },
    ]);
  });

  it.each([undefined, '', ' , ,', 'de_CH', 'en;q=2', 'en;q=-1', 'en;q=', 'en;q=0,5x', 'longerthaneight', '-', 'en-'])(
    'says nothing where it is malformed: %j',
    (header) => {
      expect(readLanguageRanges(header).filter(({ tag }) => tag !== 'en' || header?.includes('q=2'))).toEqual([]);
    },
  );

  it('is read beside its malformed parts', () => {
    expect(readLanguageRanges('de_CH, fr;q=0.8, en;level=1').map(({ tag }) => tag)).toEqual(['fr']);
  });

  it.each(['en,'.repeat(33_000), `a${'-a'.repeat(50_000)}`, `en;q=0.${'9'.repeat(100_000)}`, ' '.repeat(100_000)])(
    'of 100 kB becomes few and short ranges',
    (header) => {
      const ranges = readLanguageRanges(header);
      expect(ranges.length).toBeLessThanOrEqual(20);
      expect(ranges.every(({ tag }) => tag.length < 100)).toBe(true);
    },
  );
});

describe('the language of a map', () => {
  it.each([
    ['the one asked for', 'de', ['en', 'de'], 'de'],
    ['in any case', 'DE-ch', ['en', 'de-CH'], 'de-CH'],
    ['the most wanted', 'en;q=0.7, de;q=0.8', ['en', 'de'], 'de'],
    ['the first of those wanted equally', 'de, en', ['en', 'de'], 'de'],
    ['less special than asked for', 'de-CH-1996', ['en', 'de', 'de-CH'], 'de-CH'],
    ['much less special', 'de-CH-1996', ['en', 'de'], 'de'],
    ['less special by a single letter and what follows', 'de-x-home', ['en', 'de-x', 'de'], 'de'],
    ['more special than asked for', 'en', ['de', 'en-US'], 'en-US'],
    ['itself before a more special one', 'en', ['en-US', 'en'], 'en'],
    ['less special before what is wanted less', 'de-CH, en;q=0.9', ['en', 'de'], 'de'],
    ['not less special where that is wanted less', 'en-US, de;q=0.9, en;q=0.8', ['en', 'de'], 'de'],
    ['not a special kind that is wanted less', 'en, en-GB;q=0.1', ['en-GB', 'en-AU'], 'en-AU'],
    ['any other one for *', 'fr, *;q=0.5, de;q=0.1', ['de', 'ja'], 'ja'],
    ['for * the nearest to those asked for', 'de-CH, *;q=0.5', ['en', 'de-AT'], 'de-AT'],
    ['not one that must not be', 'en;q=0', ['en', 'en-US', 'ja'], 'ja'],
    ['not a kind that must not be', 'en, en-GB;q=0', ['en-GB', 'en-US'], 'en-US'],
    ['none that is not named, with *;q=0', 'ja-JP, *;q=0', ['en', 'ja-JP'], 'ja-JP'],
  ])('is %s', (_, header, tags, chosen) => {
    expect(choose(header, tags)).toBe(chosen);
  });

  it.each([
    ['another kind of the language asked for', 'de-CH', ['en', 'de-AT'], 'de-AT'],
    ['English', 'fr', ['ja', 'und', 'en-GB', 'en'], 'en'],
    ['any English', 'fr', ['ja', 'und', 'en-GB'], 'en-GB'],
    ['what is in no language', 'fr', ['ja', 'und'], 'und'],
    ['the first one', 'fr', ['ja', 'zh'], 'ja'],
    ['English where no language is asked for', undefined, ['ja', 'en'], 'en'],
    ['one that must not be, before none at all', '*;q=0', ['ja', 'zh'], 'ja'],
    ['not a private one with another name', 'x-a', ['ja', 'x-b'], 'ja'],
  ])('is, where none fits, %s', (_, header, tags, chosen) => {
    expect(choose(header, tags)).toBe(chosen);
  });

  it('is the only one, whatever is asked for', () => {
    expect(choose('en, de;q=0', ['de'])).toBe('de');
  });

  const tag = fc.constantFrom('en', 'EN', 'en-US', 'de', 'de-CH-1996', 'zh-Hant-TW', 'x-private', 'und', 'toString');
  const part = fc.tuple(fc.oneof(tag, fc.constantFrom('*', 'fr', '?')), fc.constantFrom('', ';q=0', ';q=0.5', ';q=x'));
  const header = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.map(([range, quality]) => range + quality).join(',')),
  );

  it('is always one of the map', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), header, (tags, text) => {
        expect(tags).toContain(choose(text, tags));
      }),
    );
  });

  it('is the one wanted most, if it is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tag, { selector: (one) => one.toLowerCase(), minLength: 1 }), header, (tags, rest) => {
        for (const wanted of tags) expect(choose(`${wanted},${rest}`, tags)).toBe(wanted);
      }),
    );
  });

  it('is none where there is none', () => {
    expect(choose('en', [])).toBeUndefined();
  });
});
