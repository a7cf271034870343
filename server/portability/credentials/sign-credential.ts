import type { JsonObject } from '../../contract/xapi/check.ts';
import { isoTime } from '../../lrs/clock.ts';
import { addProof } from './data-integrity.ts';
import { verificationMethodOf } from './did-key.ts';
import type { MakingCredentials } from './making-credentials.ts';

/** The credential with a proof of the learner's key. Rejects one that has words of no vocabulary it names. */
export function signCredential(
  unsigned: JsonObject,
  { signer, madeAt, canonizer }: Pick<MakingCredentials, 'signer' | 'madeAt' | 'canonizer'>,
): Promise<JsonObject> {
  const key = { privateKey: signer.privateKey(), verificationMethod: verificationMethodOf(signer.did) };
  return addProof(unsigned, key, isoTime(madeAt), canonizer);
}
