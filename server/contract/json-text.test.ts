import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementTexts,
  mapElements,
  mapMembers,
  memberText,
  memberTexts,
  withMembers,
  withoutSpace,
} from './json-text.ts';

const indented = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 2));

describe('withMembers', () => {
  it('keeps the digits and escapes of what it does not touch', () => {
    const text = '{ "n" : 9007199254740993.10 , "s":"\\u00e9\\"" ,"x":{"y":[1, 2]} }';
    expect(withMembers(text, { x: 'null', z: '"new"' })).toBe(
      '{"n" : 9007199254740993.10,"s":"\\u00e9\\"","x":null,"z":"new"}',
    );
  });

  it('takes a member out', () => {
    expect(withMembers('{"a":1,"b":2}', { a: undefined, c: undefined })).toBe('{"b":2}');
  });

  it('sets a member in any object, and nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.jsonValue(), (object, key, value) => {
        const changed = JSON.parse(
          withMembers(JSON.stringify(object, null, 1), { [key]: JSON.stringify(value) }),
        ) as object;
        const wanted = Object.fromEntries([...Object.entries(object).filter(([name]) => name !== key), [key, value]]);
        expect(JSON.stringify(Object.entries(changed).toSorted(byKey))).toBe(
          JSON.stringify(Object.entries(wanted).toSorted(byKey)),
        );
      }),
    );
  });
});

describe('elementTexts, memberText and memberTexts', () => {
  it('cut out the text of each element', () => {
    expect(elementTexts(' [ {"a":"]"} , 2 ,"x,\\"" , [3,[4]],true]')).toEqual([
      '{"a":"]"}',
      '2',
      '"x,\\""',
      '[3,[4]]',
      'true',
    ]);
    expect(elementTexts('[ ]')).toEqual([]);
  });

  it('find a member by its unescaped key', () => {
    expect(memberText('{"\\u0061": [1 ,2], "b":3}', 'a')).toBe('[1 ,2]');
    expect(memberText('{}', 'a')).toBeUndefined();
  });

  it('find every member, whatever its key', () => {
    const texts = memberTexts('{ "b" : 1.10, "\\u0061":[1 ,2], "1":null,"__proto__":{} }');
    expect(Object.entries(texts)).toEqual([
      ['1', 'null'],
      ['b', '1.10'],
      ['a', '[1 ,2]'],
      ['__proto__', '{}'],
    ]);
  });
});

describe('mapMembers and mapElements', () => {
  it('change, take out and leave alone', () => {
    const change = (value: string, key: string) => (key === 'a' ? undefined : key === 'b' ? '[]' : value);
    expect(mapMembers('{ "\\u0061":1, "b" : 2 ,"c":1e400 }', change)).toBe('{"b" : [],"c":1e400}');
    expect(mapElements('[ 1, 2.0 ]', (element) => (element === '1' ? '{}' : element))).toBe('[{},2.0]');
  });

  it('give the very same text where nothing changes', () => {
    for (const text of [' { "a" : [1 , 2] } ', '{}', '{ }']) expect(mapMembers(text, (value) => value)).toBe(text);
    for (const text of [' [ 1 , {"a": 2} ] ', '[]', '[ ]']) expect(mapElements(text, (element) => element)).toBe(text);
  });
});

describe('withoutSpace', () => {
  it('changes no value', () => {
    fc.assert(
      fc.property(indented, (text) => {
        expect(withoutSpace(text)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('takes strings of any length, and white space at both ends', () => {
    const long = JSON.stringify(['a "b" '.repeat(3_000_000)]);
    expect(withoutSpace(` ${long}\n`) === long).toBe(true);
  });
});

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
