import type { BadgeVerdict } from '../../contract/importing.ts';

/** What the signature of a credential tells. `detail` is in English, empty without. */
export type SignatureVerdict = Pick<BadgeVerdict, 'signature' | 'detail'>;

export function unchecked(detail: string): SignatureVerdict {
  return { signature: 'unchecked', detail };
}

/**
 * Made with a key that came along; `signer` is the DID that the key is, where it is one. An issuer whose id is a key
 * signs with that key and no other.
 */
export function matching(signer: string | undefined, issuer: string | undefined): SignatureVerdict {
  if (signer !== undefined && signer === issuer) return { signature: 'confirmed', detail: '' };
  if (!/^did:(?:key|jwk):/.test(issuer ?? '')) return { signature: 'intact', detail: '' };
  return { signature: 'changed', detail: 'It is signed with another key than that of its issuer' };
}

export const changed: SignatureVerdict = { signature: 'changed', detail: '' };
export const unsigned: SignatureVerdict = { signature: 'unsigned', detail: '' };

const weight = { changed: 0, confirmed: 1, intact: 2, unchecked: 3, unsigned: 4 } as const;

/** Of several signatures over the same: one that does not match counts most, then what tells most. */
export function mostTelling(verdicts: readonly SignatureVerdict[]): SignatureVerdict {
  return verdicts.toSorted((a, b) => weight[a.signature] - weight[b.signature])[0] ?? unsigned;
}
