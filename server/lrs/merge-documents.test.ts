import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProblemType } from '../contract/problem.ts';
import { mergeDocuments } from './merge-documents.ts';

function json(content: string | Uint8Array, contentType = 'application/json') {
  return { contentType, content: Buffer.from(content) };
}

function merge(present: string, posted: string): string {
  return String(mergeDocuments(json(present), json(posted)).content);
}

describe('Communication 2.2: merging a document', () => {
  it('sets the top-level properties of the posted one, whatever they are', () => {
    const object = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'b', '1', '__proto__')), fc.jsonValue());
    fc.assert(
      fc.property(object, object, fc.integer({ min: 0, max: 4 }), (present, posted, indent) => {
        const merged = JSON.parse(merge(JSON.stringify(present, null, indent), JSON.stringify(posted, null, indent)));
        const wanted = new Map([...Object.entries(present), ...Object.entries(posted)]);
        expect(new Map(Object.entries(merged as object))).toEqual(
          new Map([...wanted].map(([key, value]) => [key, JSON.parse(JSON.stringify(value))])),
        );
      }),
    );
  });

  it('keeps every digit and escape of both', () => {
    const present = '{ "n": 9007199254740993.10, "x": {"deep": 1} }';
    const posted = '{"x":{"other":0.1000},"s":"\\u00e9"}';
    expect(merge(present, posted)).toBe('{"n": 9007199254740993.10,"x": {"other":0.1000},"s":"\\u00e9"}');
  });

  it('takes both spellings of the type, and the mark that some editors put before UTF-8', () => {
    const present = json(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), 'Application/JSON; charset=utf-8');
    expect(String(mergeDocuments(present, json('{"a":1}')).content)).toBe('{"a":1}');
  });

  const object = json('{}');
  it.each([
    ['a present document of another type', json('{}', 'text/plain'), object, /that is there has the Content-Type text/],
    [
      'a posted document of another type',
      object,
      json('{}', 'application/octet-stream'),
      /What was sent has the Conte/,
    ],
    ['a present array', json('[]'), object, /that is there is no JSON object/],
    ['a posted string', object, json('"a"'), /What was sent is no JSON object/],
    ['a present document that is no JSON', json('{'), object, /that is there cannot be read as JSON/],
    ['a posted document that names a key twice', object, json('{"a":1,"a":2}'), /"a" stands twice/],
    ['octets that are not UTF-8', object, json(Buffer.from([0x22, 0xe9, 0x22])), /not UTF-8/],
  ])('is refused with %s', (_, present, posted, says) => {
    expect(() => mergeDocuments(present, posted)).toThrow(says);
    expect(() => mergeDocuments(present, posted)).toThrow(
      expect.objectContaining({ type: 'document-not-mergeable' satisfies ProblemType }),
    );
  });

  it('is refused where the result would be too large', () => {
    const half = 'x'.repeat(17 * 1024 * 1024);
    const [present, posted] = ['a', 'b'].map((key) => json(JSON.stringify({ [key]: half })));
    if (!present || !posted) throw new Error('two documents');
    expect(() => mergeDocuments(present, posted)).toThrow(/larger than 32 MB/);
  });
});
