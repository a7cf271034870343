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

/** Texts that can be read, in the order of the picture. A picture that is cut off has those before the cut. */
export function readPngTexts(octets: Buffer): PngText[] {
  const texts: PngText[] = [];
  let at = signature.length;
  while (at + around <= octets.length) {
    const length = octets.readUInt32BE(at);
    const end = at + around + length;
    if (end > octets.length) break;
    const type = octets.toString('latin1', at + 4, at + 8);
    const data = octets.subarray(at + 8, at + 8 + length);
    const found = type === 'iTXt' ? internationalText(data) : type === 'tEXt' ? plainText(data) : undefined;
    if (found !== undefined) {
      const isIntact = checksum(octets.subarray(at + 4, at + 8 + length)) === octets.readUInt32BE(end - 4);
      texts.push({ ...found, isIntact });
    }
    if (type === 'IEND') break;
    at = end;
  }
  return texts;
}

type Text = Pick<PngText, 'keyword' | 'text'>;

function plainText(data: Buffer): Text | undefined {
  const end = data.indexOf(0);
  if (end === -1) return undefined;
  return { keyword: data.toString('latin1', 0, end), text: data.toString('latin1', end + 1) };
}

/** keyword 0 isPacked method language 0 translated-keyword 0 text */
function internationalText(data: Buffer): Text | undefined {
  const end = data.indexOf(0);
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  if (end === -1 || language === -1 || translated === -1) return undefined;
  const text = data.subarray(translated + 1);
  const unpacked = data[end + 1] === 1 ? unpack(text) : text;
  return unpacked && { keyword: data.toString('latin1', 0, end), text: unpacked.toString('utf8') };
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
