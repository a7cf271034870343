import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPicture } from './picture.ts';

const hex = (text: string) => Buffer.from(text.replace(/ /g, ''), 'hex');

test.each([
  ['image/png', '89504e470d0a1a0a 0000000d 49484452 00000010 00000020'],
  ['image/gif', '474946383961 1000 2000'],
  ['image/webp', `52494646 00000000 57454250 56503858 0a000000 00000000 0f0000 1f0000`],
  ['image/webp', `52494646 00000000 57454250 5650384c 00000000 2f 0fc00700 0000000000000000`],
  ['image/webp', `52494646 00000000 57454250 56503820 00000000 000000 9d012a 1000 2000`],
  ['image/jpeg', 'ffd8 ffe0 0004 0000 ffc0 0011 08 0020 0010 03'],
])('%s is known by its octets, with its size', (mediaType, octets) => {
  expect(findPicture(hex(octets))).toEqual({ mediaType, width: 16, height: 32 });
});

test('a picture of more pixels than memory has room for is none', () => {
  expect(findPicture(hex('89504e470d0a1a0a 0000000d 49484452 00010000 00010000'))).toBeUndefined();
  expect(findPicture(hex('474946383961 0000 2000'))).toBeUndefined();
});

test('whatever the octets are, it ends and never throws', () => {
  const beginning = fc.constantFrom('ffd8', '89504e470d0a1a0a', '474946383961', '52494646', '');
  fc.assert(
    fc.property(beginning, fc.uint8Array({ maxLength: 100 }), (start, rest) => {
      findPicture(Buffer.concat([hex(start), rest]));
    }),
  );
});
