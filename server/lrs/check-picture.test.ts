import { expect, it } from 'vitest';
import { checkPicture } from './check-picture.ts';

const address = (kind: string, octets: Buffer) => `data:image/${kind};base64,${octets.toString('base64')}`;
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a46', 'hex');
const webp = Buffer.from('RIFF....WEBPVP8 ', 'latin1');

it.each([address('png', png), address('jpeg', jpeg), address('webp', webp), ''])('takes %s', (picture) => {
  expect(checkPicture(picture)).toBe(picture);
});

it.each([
  undefined,
  null,
  7,
  'https://example.org/picture.png',
  'data:text/html;base64,PGgxPg==',
  'data:image/svg+xml;base64,PHN2Zy8+',
  address('png', jpeg),
  address('jpeg', Buffer.from('<script>')),
  `${address('png', png)}" onerror="x`,
  `data:image/png,${png.toString('latin1')}`,
])('refuses %s', (picture) => {
  expect(() => checkPicture(picture)).toThrow('A picture is a data: address');
});

it('refuses more than 256 kB', () => {
  expect(() => checkPicture(address('png', Buffer.concat([png, Buffer.alloc(256 * 1024)])))).toThrow('256 kB');
});
