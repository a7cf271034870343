import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentJson } from './indent-json.ts';
import { fieldsOf, nodeAt, readJson, textAt } from './read-json.ts';

const indented = (json: string) =>
  indentJson(json)
    .map(({ text }) => text)
    .join('');

test('indenting lays out as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      expect(indented(json)).toBe(JSON.stringify(JSON.parse(json), null, 2));
    }),
  );
});

test('no number loses a digit', () => {
  const json = '{"raw":1.000,"big":12345678901234567890.123456789,"tiny":-1.50E-10}';
  expect(indented(json)).toBe('{\n  "raw": 1.000,\n  "big": 12345678901234567890.123456789,\n  "tiny": -1.50E-10\n}');
});

test('brackets, quotes and escapes within strings are only text', () => {
  const json = String.raw`{"a\"]{":"x, y: \\","<script>":"\u0041"}`;
  expect(indented(json).replace(/\n\s*/g, '').replace(/": "/g, '":"')).toBe(json);
});

test('keys are told from values', () => {
  expect(indentJson('{"a":"b"}').filter(({ kind }) => kind === 'key' || kind === 'string')).toEqual([
    { kind: 'key', text: '"a"' },
    { kind: 'string', text: '"b"' },
  ]);
});

test('the tree holds what the text says', () => {
  const value = (node: ReturnType<typeof readJson>): unknown => {
    if (node.kind === 'leaf') return node.text;
    if (node.kind === 'array') return node.items.map(value);
    return Object.fromEntries(node.members.map(([key, member]) => [key, value(member)]));
  };
  const asTexts = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(asTexts);
    if (typeof json === 'object' && json !== null) {
      return Object.fromEntries(Object.entries(json).map(([key, member]) => [key, asTexts(member)]));
    }
    return typeof json === 'number' ? JSON.stringify(json) : String(json);
  };
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (json) => {
      const text = JSON.stringify(json);
      expect(value(readJson(text))).toEqual(asTexts(JSON.parse(text)));
    }),
  );
});

test('fields carry the way to them and unrounded numbers', () => {
  const tree = readJson('{"result":{"score":{"raw":0.10}},"list":[1,{"x":true}],"one":["only"],"none":{}}');
  expect(fieldsOf(tree)).toEqual([
    { path: ['result', 'score', 'raw'], text: '0.10' },
    { path: ['list', '1'], text: '1' },
    { path: ['list', '2', 'x'], text: 'true' },
    { path: ['one'], text: 'only' },
  ]);
});

test('a path finds its value, in an array the first', () => {
  const tree = readJson('{"context":{"parent":[{"id":"a"},{"id":"b"}]}}');
  expect(textAt(tree, 'context', 'parent', 'id')).toBe('a');
  expect(nodeAt(tree, 'context', 'absent')).toBeUndefined();
  expect(textAt(tree, 'context')).toBeUndefined();
});
