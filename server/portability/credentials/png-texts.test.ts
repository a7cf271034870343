import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPng, readPngTexts } from './png-texts.ts';

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

describe('the texts in a PNG picture', () => {
  it('are read wherever they stand, packed or not', () => {
    const found = readPngTexts(
      picture(
        chunk('tEXt', Buffer.from('Software\0Café', 'latin1')),
        chunk('IDAT', Buffer.from('no text')),
        chunk('iTXt', international('openbadges', Buffer.from('mañana'))),
        chunk('iTXt', international('openbadgecredential', deflateSync('{"a":"ü"}'), true)),
      ),
    );
    expect(found).toEqual([
      { keyword: 'Software', text: 'Café', isIntact: true },
      { keyword: 'openbadges', text: 'mañana', isIntact: true },
      { keyword: 'openbadgecredential', text: '{"a":"ü"}', isIntact: true },
    ]);
  });

  it('are known to be damaged where the checksum is wrong', () => {
    expect(readPngTexts(picture(chunk('tEXt', Buffer.from('a\0b'), 1)))).toEqual([
      { keyword: 'a', text: 'b', isIntact: false },
    ]);
  });

  it('are not unpacked without end', () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    expect(readPngTexts(picture(chunk('iTXt', international('openbadges', bomb, true))))).toEqual([]);
  });

  it('never make it fail, whatever follows the signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const cut = Buffer.concat([signature, octets]);
        expect(isPng(cut)).toBe(true);
        expect(Array.isArray(readPngTexts(cut))).toBe(true);
      }),
    );
  });
});
