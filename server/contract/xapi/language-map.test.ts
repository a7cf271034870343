import { describe, expect, it } from 'vitest';
import { checkLanguageMap } from './language-map.ts';

const pointersIn = (value: unknown) => checkLanguageMap(value).map(({ pointer }) => pointer);

describe('Data 4.2: a language map', () => {
  it.each([{}, { en: 'course' }, { 'es-MX': '', 'x-private': 'curso' }])('may be %j', (map) => {
    expect(pointersIn(map)).toEqual([]);
  });

  it.each(['course', 1, true, ['course']])('cannot be %j', (value) => {
    expect(pointersIn(value)).toEqual(['']);
  });

  it('names the tag of a text that is no string', () => {
    expect(pointersIn({ en: 'course', es: 1, de: null, fr: {} })).toEqual(['/es', '/de', '/fr']);
  });

  it('names itself, once for each key that is no language tag', () => {
    const violations = checkLanguageMap({ en: 'course', en_US: 'course', 'IN VALID': 'course' });
    expect(violations.map(({ pointer }) => pointer)).toEqual(['', '']);
    expect(violations[0]?.rule).toContain('"en_US"');
  });

  it('takes thousands of languages', () => {
    const tags = Array.from({ length: 5400 }, (_, index) => `x-${index}`);
    expect(pointersIn(Object.fromEntries(tags.map((tag) => [tag, 'name'])))).toEqual([]);
  });
});
