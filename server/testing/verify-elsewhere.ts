// Verifies credentials with software of others: their JSON-LD, their keys, their rules of who may sign what.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { verifyCredential } from '@digitalcredentials/vc';
import { clrContext, clrContextAddress } from '../portability/credentials/clr-context.ts';

type Json = Readonly<Record<string, unknown>>;
type Loader = (url: string) => Promise<{ readonly document: Json }>;
type Proving = { readonly proof: Json; readonly document: Json; readonly documentLoader: Loader };

const ofVerifier = createRequire(createRequire(import.meta.url).resolve('@digitalcredentials/vc'));
const ofLoader = createRequire(createRequire(import.meta.url).resolve('@digitalcredentials/security-document-loader'));
const jsonld = ofVerifier('@digitalcredentials/jsonld') as {
  canonize(document: Json, options: object): Promise<string>;
};
const multikey = ofLoader('@digitalcredentials/ed25519-multikey') as {
  from(key: Json): Promise<{
    verifier(): { verify(signed: { readonly data: Uint8Array; readonly signature: Uint8Array }): Promise<boolean> };
  }>;
};
const base58 = ofLoader('@digitalcredentials/base58-universal') as { decode(text: string): Uint8Array };

/** Whether a verifier that shares no code with ours takes a credential; nothing is fetched. */
export async function isVerifiedElsewhere(credential: object): Promise<boolean> {
  const loader = securityLoader({ fetchRemoteContexts: false });
  loader.addStatic(clrContextAddress, clrContext);
  const { verified } = await verifyCredential({
    credential,
    suite: eddsaRdfc2022,
    documentLoader: loader.build(),
  });
  return verified;
}

/** VC Data Integrity EdDSA Cryptosuites 1.0, 3.2; the verifier brings none along. */
const eddsaRdfc2022 = {
  type: 'DataIntegrityProof',

  matchProof: async ({ proof }: Proving) => proof['cryptosuite'] === 'eddsa-rdfc-2022',

  async verifyProof({ proof, document, documentLoader }: Proving) {
    const { proofValue, ...options } = proof;
    const signed = await Promise.all(
      [{ '@context': document['@context'], ...options }, document].map(async (one) => {
        const canonical = await jsonld.canonize(one, {
          // RDFC-1.0 by the name that it had before it was a standard.
          algorithm: 'URDNA2015',
          format: 'application/n-quads',
          safe: true,
          documentLoader,
        });
        return createHash('sha256').update(canonical).digest();
      }),
    );
    const { document: verificationMethod } = await documentLoader(String(proof['verificationMethod']));
    const key = await multikey.from(verificationMethod);
    const signature = base58.decode(String(proofValue).slice(1));
    const verified = await key.verifier().verify({ data: Buffer.concat(signed), signature });
    return { verified, verificationMethod };
  },
};
