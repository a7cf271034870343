// The texts in a PNG picture (ISO/IEC 15948, 11.3.4): where Open Badges are baked into.
import { inflateSync } from 'node:zlib';

export type PngText = {
  readonly keyword: string;
  readonly text: string;
  /** The checksum of the chunk is right. */
  readonly isIntact: boolean;
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** In octets, unpacked. */
const longestText = 1024 * 1024;
/** Length, type and checksum of a chunk. */
const around = 12;

export function isPng(octets: Buffer): boolean {
  return octets.subarray(0, signature.length).equals(signature);
}

/**
 * The first text under one of the keywords; undefined without, or when it cannot be unpacked. A picture that is cut off
 * has those before the cut.
 */
export function findPngText(octets: Buffer, keywords: readonly string[]): PngText | undefined {
  let at = signature.length;
  while (at + around <= octets.length) {
    const length = octets.readUInt32BE(at);
    const end = at + around + length;
    if (end > octets.length) break;
    const type = octets.toString('latin1', at + 4, at + 8);
    const data = octets.subarray(at + 8, at + 8 + length);
    const keyword = type === 'iTXt' || type === 'tEXt' ? keywordOf(data) : undefined;
    // Of many packed texts, each of a megabyte, none but this one is ever unpacked.
    if (keyword !== undefined && keywords.includes(keyword)) {
      const text = type === 'iTXt' ? internationalText(data) : plainText(data);
      const isIntact = checksum(octets.subarray(at + 4, at + 8 + length)) === octets.readUInt32BE(end - 4);
      return text === undefined ? undefined : { keyword, text, isIntact };
    }
    if (type === 'IEND') break;
    at = end;
  }
  return undefined;
}

/** Of 79 octets at most (11.3.4.1). */
function keywordOf(data: Buffer): string | undefined {
  const end = data.subarray(0, 80).indexOf(0);
  return end === -1 ? undefined : data.toString('latin1', 0, end);
}

function plainText(data: Buffer): string {
  return data.toString('latin1', data.indexOf(0) + 1);
}

/** keyword 0 isPacked method language 0 translated-keyword 0 text */
function internationalText(data: Buffer): string | undefined {
  const end = data.indexOf(0);
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  if (language === -1 || translated === -1) return undefined;
  const text = data.subarray(translated + 1);
  return (data[end + 1] === 1 ? unpack(text) : text)?.toString('utf8');
}

function unpack(packed: Buffer): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: longestText });
  } catch {
    return undefined;
  }
}

const remainders = Uint32Array.from({ length: 256 }, (_, octet) => {
  let remainder = octet;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32; `zlib.crc32` is younger than the oldest Node that this runs on. */
function checksum(octets: Buffer): number {
  let sum = 0xffffffff;
  for (const octet of octets) sum = (remainders[(sum ^ octet) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
