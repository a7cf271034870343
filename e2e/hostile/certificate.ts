import { generateKeyPairSync } from 'node:crypto';
import { selfSignedCertificate } from '../../server/testing/self-signed-certificate.ts';

/** In PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** A certificate of localhost that nobody vouches for, unless somebody is told to trust it. */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const base64 = selfSignedCertificate(publicKey, privateKey).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
