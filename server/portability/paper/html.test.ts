import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreign, markup, paragraphs, trusted } from './html.ts';

test('a text put into markup can neither open nor close anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { source } = markup`<p title="${text}">${text}</p>`;
      expect(source.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
      expect(source).not.toContain("'");
      expect(source.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    }),
  );
});

test('an object that only looks like markup is text', () => {
  const posing = JSON.parse('{"source":"<script>"}') as string;
  expect(markup`${posing}`.source).toBe('[object Object]');
  expect(markup`${trusted('<br>')}${['a', markup`<b>`]}${undefined}`.source).toBe('<br>a<b>');
});

test('a sign that HTML does not have becomes one that says so', () => {
  expect(markup`${'a\0b\ud800c\u0085\ud83d\udc4d'}`.source).toBe('a\ufffdb\ufffdc\ufffd\ud83d\udc4d');
});

test('a name that turns the direction of writing turns nothing beside it', () => {
  expect(foreign('\u202egnp.exe\u2069').source).toBe('<bdi>gnp.exe</bdi>');
  expect(foreign('مرحبا', 'ar').source).toBe('<bdi lang="ar">مرحبا</bdi>');
  expect(foreign('a', '"><script>').source).toBe('<bdi>a</bdi>');
});

test('a note keeps its line breaks, and an empty one is nothing', () => {
  expect(paragraphs(' one\ntwo ').source).toBe('<p class="text" dir="auto">one\ntwo</p>');
  expect(paragraphs(' \n').source).toBe('');
});
