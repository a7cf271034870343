// did:key of Ed25519 (https://w3c-ccg.github.io/did-key-spec/): the name of a key that is the key itself.
import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readBase58, writeBase58 } from './base58.ts';

/** Multicodec `ed25519-pub`. */
const ed25519 = Buffer.from([0xed, 0x01]);
const keyLength = 32;

/** `did:key:z6Mk…` of an Ed25519 key, public or private. */
export function didOf(key: KeyObject): string {
  return `did:key:${multikeyOf(key)}`;
}

/** How the key is named within its own DID, as a proof and a `kid` name it. */
export function verificationMethodOf(did: string): string {
  return `${did}#${did.slice('did:key:'.length)}`;
}

/** The public key that a DID is; undefined for other methods and other kinds of keys. */
export function keyOfDid(did: string): KeyObject | undefined {
  return did.startsWith('did:key:') ? keyOfMultikey(did.slice('did:key:'.length)) : undefined;
}

/** The public key that a Multikey such as `z6Mk…` is. */
export function keyOfMultikey(multikey: string): KeyObject | undefined {
  const octets = multikey.startsWith('z') ? readBase58(multikey.slice(1)) : undefined;
  if (octets?.length !== ed25519.length + keyLength || !octets.subarray(0, ed25519.length).equals(ed25519)) {
    return undefined;
  }
  const x = octets.subarray(ed25519.length).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function multikeyOf(key: KeyObject): string {
  const { x, crv } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new TypeError('The key is none of Ed25519.');
  return `z${writeBase58(Buffer.concat([ed25519, Buffer.from(x, 'base64url')]))}`;
}
