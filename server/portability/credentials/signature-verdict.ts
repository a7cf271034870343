import type { BadgeVerdict } from '../../contract/importing.ts';

/** What the signature of a credential tells. `detail` is in English, empty without. */
export type SignatureVerdict = Pick<BadgeVerdict, 'signature' | 'detail'>;

export function unchecked(detail: string): SignatureVerdict {
  return { signature: 'unchecked', detail };
}

/** Made with a key that is known; `signer` is the DID that the key is, where it is one. */
export function matching(signer: string | undefined, issuer: string | undefined): SignatureVerdict {
  return signer !== undefined && signer === issuer
    ? { signature: 'confirmed', detail: '' }
    : { signature: 'intact', detail: '' };
}

export const changed: SignatureVerdict = { signature: 'changed', detail: '' };
export const unsigned: SignatureVerdict = { signature: 'unsigned', detail: '' };

const weight = { changed: 0, confirmed: 1, intact: 2, unchecked: 3, unsigned: 4 } as const;

/** Of several signatures over the same: one that does not match counts most, then what tells most. */
export function mostTelling(verdicts: readonly SignatureVerdict[]): SignatureVerdict {
  return verdicts.toSorted((a, b) => weight[a.signature] - weight[b.signature])[0] ?? unsigned;
}
