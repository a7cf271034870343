import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.each(['http://example.org/a?b#c', 'https://example.org', 'HTTPS://EXAMPLE.ORG/'])('%s may be opened', (text) => {
  expect(webAddress(text)).toBe(new URL(text).href);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//http://example.org',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'mailto:ana@example.org',
  'http://',
  ' http://example.org',
  'http://example.org/\njavascript:alert(1)',
  'https://bank.example@evil.example/',
  'example.org',
  '',
])('"%s" is only text', (text) => {
  expect(webAddress(text)).toBeUndefined();
});
