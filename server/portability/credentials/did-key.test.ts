import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBase58, writeBase58 } from './base58.ts';
import { didOf, keyOfDid, keyOfMultikey, verificationMethodOf } from './did-key.ts';

describe('base58', () => {
  it('reads what it wrote, zeros in front included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (octets) => {
        expect(readBase58(writeBase58(octets))).toEqual(Buffer.from(octets));
      }),
    );
  });

  it('refuses other signs, and what is too long to be a key', () => {
    expect(readBase58('0OIl')).toBeUndefined();
    expect(readBase58('z'.repeat(100_000))).toBeUndefined();
  });
});

describe('did:key', () => {
  it('names a key by itself', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const did = didOf(privateKey);
    expect(did).toMatch(/^did:key:z6Mk/);
    expect(didOf(publicKey)).toBe(did);
    expect(keyOfDid(did)?.equals(publicKey)).toBe(true);
    expect(verificationMethodOf(did)).toBe(`${did}#${did.slice('did:key:'.length)}`);
  });

  // https://w3c-ccg.github.io/did-key-spec/#ed25519-x25519
  it('names the key of the specification as it does there', () => {
    const did = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
    const key = keyOfDid(did);
    expect(key && didOf(key)).toBe(did);
    expect(key?.export({ format: 'jwk' })).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
  });

  it('finds no key in what is none of Ed25519', () => {
    expect(keyOfDid('did:web:example.org')).toBeUndefined();
    expect(keyOfDid('did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169')).toBeUndefined();
    expect(keyOfMultikey('z6Mk')).toBeUndefined();
    expect(keyOfMultikey('')).toBeUndefined();
  });

  it('names no key of another kind', () => {
    expect(() => didOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)).toThrow(TypeError);
  });
});
