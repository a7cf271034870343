import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { manifestType } from '../../contract/checking/check-archive.ts';
import type { Clock } from '../../lrs/clock.ts';
import { didOf, verificationMethodOf } from '../credentials/did-key.ts';

export type Signer = {
  /** `did:key:z6Mk…` */
  readonly did: string;
  /** The octets and their signature as a compact JWS (EdDSA); `type` says what they are. */
  sign(payload: Uint8Array, type?: string): Promise<string>;
  privateKey(): KeyObject;
};

/** Signs with an Ed25519 key; the clock says when. */
export function createSigner(key: KeyObject, clock: Clock): Signer {
  const did = didOf(key);
  return {
    did,
    sign: (payload, type = manifestType) =>
      new CompactSign(payload)
        .setProtectedHeader({
          alg: 'EdDSA',
          typ: type,
          kid: verificationMethodOf(did),
          iat: Math.floor(clock() / 1000),
        })
        .sign(key),
    privateKey: () => key,
  };
}
