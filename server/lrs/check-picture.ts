import { Problem } from '../contract/problem.ts';

/** In octets. */
const largestPicture = 256 * 1024;

/** With what the octets of each kind begin, in hexadecimal digits. */
const beginnings: Readonly<Record<string, RegExp>> = {
  // ISO 15948 5.2
  png: /^89504e470d0a1a0a/,
  // ITU-T T.81 B.1.1.3: start of image, then another marker.
  jpeg: /^ffd8ff/,
  // RFC 9649 2.4: RIFF, a length, WEBP.
  webp: /^52494646.{8}57454250/,
};

/** A data: address of a picture that is what it says; empty for none. Throws invalid-request. */
export function checkPicture(wanted: unknown): string {
  if (wanted === '') return '';
  const [, kind = '', base64 = ''] =
    typeof wanted === 'string' ? (/^data:image\/(png|jpeg|webp);base64,([\w+/]+={0,2})$/.exec(wanted) ?? []) : [];
  const octets = Buffer.from(base64, 'base64');
  if (octets.length > largestPicture) {
    throw new Problem('invalid-request', `A picture must not be larger than ${largestPicture / 1024} kB.`);
  }
  if (beginnings[kind]?.test(octets.toString('hex', 0, 12)) !== true) {
    throw new Problem('invalid-request', 'A picture is a data: address of a PNG, JPEG or WebP file.');
  }
  return `data:image/${kind};base64,${octets.toString('base64')}`;
}
