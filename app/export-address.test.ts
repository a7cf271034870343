import { expect, test } from 'vitest';
import { findExportAddress } from './export-address.ts';

const origin = 'http://127.0.0.1:9274';
const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';

test.each([`/api/exports/${id}/file`, `${origin}/api/exports/${id}/file`, `/api/exports/${id}/file?again#2`])(
  'the page of an export is printed: %s',
  (text) => {
    expect(findExportAddress(text, origin)).toEqual({
      page: `${origin}/api/exports/${id}/file`,
      printed: `${origin}/api/exports/${id}/printed`,
    });
  },
);

test.each([
  `http://127.0.0.1:9275/api/exports/${id}/file`,
  `https://evil.example/api/exports/${id}/file`,
  `//evil.example/api/exports/${id}/file`,
  `/api/exports/${id}/printed`,
  `/api/exports/../attachments/${id}/file`,
  `/api/exports/${id}/../../attachments/file`,
  '/api/exports//file',
  '/api/exports/file',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '',
  undefined,
  { page: origin },
])('nothing else is: %s', (text) => {
  expect(findExportAddress(text, origin)).toBeUndefined();
});

test('nothing is printed before the page is known', () => {
  expect(findExportAddress(`/api/exports/${id}/file`, undefined)).toBeUndefined();
});
