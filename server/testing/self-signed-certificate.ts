import { createSign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

type CertificateParts = {
  /** In UTC, without the century: `250101000000Z`. */
  readonly from?: string;
  readonly until?: string;
  readonly host?: string;
};

/** A certificate that nobody else vouches for, in DER (RFC 5280 4.1): the least that holds an RSA key. */
export function selfSignedCertificate(
  publicKey: KeyObject,
  privateKey: KeyObject,
  { from = '250101000000Z', until = '491231235959Z', host = 'localhost' }: CertificateParts = {},
): Buffer {
  const version3 = der(0xa0, der(0x02, Buffer.from([2])));
  const serialNumber = der(0x02, Buffer.from([1]));
  const sha256WithRsa = der(0x30, der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
  const noName = der(0x30);
  const validity = der(0x30, utcTime(from), utcTime(until));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const names = der(0x30, der(0x82, Buffer.from(host)));
  // Critical, because the certificate names its subject nowhere else.
  const alternativeName = der(
    0x30,
    der(0x06, Buffer.from('551d11', 'hex')),
    der(0x01, Buffer.from([0xff])),
    der(0x04, names),
  );
  const extensions = der(0xa3, der(0x30, alternativeName));
  const toBeSigned = der(0x30, version3, serialNumber, sha256WithRsa, noName, validity, noName, key, extensions);
  const signature = createSign('sha256').update(toBeSigned).sign(privateKey);
  return der(0x30, toBeSigned, sha256WithRsa, der(0x03, Buffer.from([0]), signature));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}
