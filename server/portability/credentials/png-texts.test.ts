import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPngText, isPng } from './png-texts.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(sum ?? crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function picture(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function international(keyword: string, text: Buffer, isPacked = false): Buffer {
  return Buffer.concat([Buffer.from(`${keyword}\0${isPacked ? '\x01' : '\0'}\0es\0\0`, 'latin1'), text]);
}

describe('a text in a PNG picture', () => {
  it('is found wherever it stands, packed or not', () => {
    const octets = picture(
      chunk('tEXt', Buffer.from('Software\0Café', 'latin1')),
      chunk('IDAT', Buffer.from('no text')),
      chunk('iTXt', international('openbadges', Buffer.from('mañana'))),
      chunk('iTXt', international('openbadgecredential', deflateSync('{"a":"ü"}'), true)),
    );
    const find = (...keywords: readonly string[]) => findPngText(octets, keywords);
    expect(find('Software')).toEqual({ keyword: 'Software', text: 'Café', isIntact: true });
    expect(find('openbadges')).toEqual({ keyword: 'openbadges', text: 'mañana', isIntact: true });
    expect(find('openbadgecredential')).toMatchObject({ text: '{"a":"ü"}', isIntact: true });
    expect(find('openbadgecredential', 'openbadges')).toMatchObject({ keyword: 'openbadges' });
    expect(find('Title')).toBeUndefined();
  });

  it('is known to be damaged where the checksum is wrong', () => {
    const octets = picture(chunk('tEXt', Buffer.from('a\0b'), 1));
    expect(findPngText(octets, ['a'])).toEqual({ keyword: 'a', text: 'b', isIntact: false });
  });

  it('is not unpacked without end', () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const octets = picture(chunk('iTXt', international('openbadges', bomb, true)));
    expect(findPngText(octets, ['openbadges'])).toBeUndefined();
  });

  it('is the only one that is unpacked', () => {
    const megabyte = deflateSync(Buffer.alloc(1024 * 1024));
    const bombs = Array.from({ length: 5000 }, () => chunk('iTXt', international('openbadges', megabyte, true)));
    expect(findPngText(picture(...bombs), ['openbadges'])).toMatchObject({ keyword: 'openbadges' });
  });

  it('never makes it fail, whatever follows the signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const cut = Buffer.concat([signature, octets]);
        expect(isPng(cut)).toBe(true);
        expect(() => findPngText(cut, ['openbadges', ''])).not.toThrow();
      }),
    );
  });
});
