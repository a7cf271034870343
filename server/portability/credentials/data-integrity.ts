// Data Integrity proofs: eddsa-rdfc-2022 (VC Data Integrity EdDSA Cryptosuites 1.0, 3.2) and its forerunner
// Ed25519Signature2020. Both sign SHA-256 of the canonical proof options, then of the canonical document.
import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { readBase58, writeBase58 } from './base58.ts';
import type { Canonizer } from './canonizer.ts';
import { UncoveredFields, patienceWithOwn } from './canonizer.ts';
import { keyOfDid, keyOfMultikey } from './did-key.ts';
import { idIn, objectsIn, textIn } from './json-fields.ts';
import { hasOwnWords } from './own-words.ts';
import { changed, matching, mostTelling, unchecked, unsigned } from './signature-verdict.ts';
import type { SignatureVerdict } from './signature-verdict.ts';

/** More are nobody's; each costs as much as the first. */
const mostProofs = 4;
const suiteContext2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/** Adds a proof of the key to a document, which must use only words that its vocabularies know. */
export async function addProof(
  document: JsonObject,
  key: { readonly privateKey: KeyObject; readonly verificationMethod: string },
  created: string,
  canonizer: Canonizer,
): Promise<JsonObject> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: key.verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const hash: Canonizer['hash'] = (one, isStrict) => canonizer.hash(one, isStrict, patienceWithOwn);
  const octets = await signedOctets(document, { ...options, '@context': document['@context'] }, true, hash);
  return { ...document, proof: [{ ...options, proofValue: `z${writeBase58(sign(null, octets, key.privateKey))}` }] };
}

/** What the proofs of a document tell without asking the network for a key or a vocabulary. */
export async function checkProofs(signed: JsonObject, canonizer: Canonizer): Promise<SignatureVerdict> {
  const proofs = objectsIn(signed['proof']);
  if (proofs.length === 0) return unsigned;
  if (hasOwnWords(signed)) return unchecked('It defines words of its own');
  const { proof: _, ...document } = signed;
  const verdicts: SignatureVerdict[] = [];
  for (const proof of proofs.slice(0, mostProofs)) verdicts.push(await checkProof(document, proof, canonizer));
  return mostTelling(verdicts);
}

async function checkProof(document: JsonObject, proof: JsonObject, canonizer: Canonizer): Promise<SignatureVerdict> {
  const { proofValue, ...bare } = proof;
  const context = contextOfOptions(document, proof);
  if (context === undefined) {
    const suite = textIn(proof['cryptosuite']) ?? textIn(proof['type']) ?? 'unnamed';
    return unchecked(`It is signed in a way that is not known here: ${suite}`);
  }
  if (proof['proofPurpose'] !== 'assertionMethod') return unchecked('It is signed for another purpose');
  const method = idIn(proof['verificationMethod']) ?? '';
  const key = keyOfMethod(method);
  if (key === undefined) return unchecked(`The key it is signed with lies elsewhere: ${method.slice(0, 300)}`);
  const signature =
    typeof proofValue === 'string' && proofValue[0] === 'z' ? readBase58(proofValue.slice(1)) : undefined;
  if (signature === undefined) return changed;
  const options = { ...bare, '@context': context };
  const fits = async (isStrict: boolean) =>
    verify(null, await signedOctets(document, options, isStrict, canonizer.hash), key, signature);
  try {
    if (!(await fits(true))) return changed;
    // Behind any other address anybody can put their key.
    const [did = ''] = method.split('#');
    return matching(did.startsWith('did:key:') ? did : undefined, idIn(document['issuer']));
  } catch (error) {
    if (!(error instanceof UncoveredFields)) return unchecked((error as Error).message);
    return fits(false).then(
      (isRight) => (isRight ? unchecked('It holds fields that its signature does not cover') : changed),
      (failure: Error) => unchecked(failure.message),
    );
  }
}

function contextOfOptions(document: JsonObject, { type, cryptosuite }: JsonObject): unknown {
  if (type === 'DataIntegrityProof' && cryptosuite === 'eddsa-rdfc-2022') return document['@context'];
  return type === 'Ed25519Signature2020' ? suiteContext2020 : undefined;
}

/** The key in the name of a key: `did:key:z6Mk…`, with or without itself behind `#`, or `https://…#z6Mk…`. */
function keyOfMethod(method: string): KeyObject | undefined {
  const [did = '', fragment] = method.split('#');
  if (!did.startsWith('did:')) return fragment === undefined ? undefined : keyOfMultikey(fragment);
  return fragment === undefined || did === `did:key:${fragment}` ? keyOfDid(did) : undefined;
}

async function signedOctets(
  document: JsonObject,
  options: JsonObject,
  isStrict: boolean,
  hash: Canonizer['hash'],
): Promise<Buffer> {
  // What a signer says of the signature need not all be known; what the document says must be.
  const [ofOptions, ofDocument] = await Promise.all([hash(options, false), hash(document, isStrict)]);
  return Buffer.concat([ofOptions, ofDocument]);
}
