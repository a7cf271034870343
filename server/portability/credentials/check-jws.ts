// Credentials as compact JWS: VC-JWT of Open Badges 3.0 and CLR 2.0, signed assertions of Open Badges 2.0.
import { compactVerify, decodeProtectedHeader, importJWK, errors } from 'jose';
import type { JWK, ProtectedHeaderParameters } from 'jose';
import { isObject } from '../../contract/xapi/check.ts';
import { keyOfDid } from './did-key.ts';
import { textIn } from './json-fields.ts';
import { changed, matching, unchecked } from './signature-verdict.ts';
import type { SignatureVerdict } from './signature-verdict.ts';

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/** What the signature tells with the key that came along, where one did. */
export async function checkJws(jws: string, issuer: string | undefined): Promise<SignatureVerdict> {
  try {
    const header = decodeProtectedHeader(jws);
    const found = keyIn(header);
    if (found === undefined) return unchecked('The key it is signed with did not come along');
    await compactVerify(jws, await importJWK(found.jwk, header.alg), { algorithms });
    return matching(found.did, issuer);
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return changed;
    return unchecked(`Its signature cannot be checked: ${(error as Error).message}`);
  }
}

type FoundKey = { readonly jwk: JWK; readonly did: string | undefined };

function keyIn({ kid, jwk }: ProtectedHeaderParameters): FoundKey | undefined {
  const [did = ''] = (textIn(kid) ?? '').split('#');
  const key = keyOfDid(did);
  if (key !== undefined) return { jwk: key.export({ format: 'jwk' }) as JWK, did };
  const ofDid = did.startsWith('did:jwk:') ? readJwk(did.slice('did:jwk:'.length)) : undefined;
  if (ofDid !== undefined) return { jwk: ofDid, did };
  return jwk === undefined ? undefined : { jwk: publicPartOf(jwk), did: undefined };
}

function readJwk(encoded: string): JWK | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return isObject(value) ? publicPartOf(value) : undefined;
  } catch {
    return undefined;
  }
}

/** No other member of a key may have a say. */
function publicPartOf({ kty, crv, x, y, n, e }: JWK): JWK {
  return {
    ...(kty !== undefined && { kty }),
    ...(crv !== undefined && { crv }),
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
    ...(n !== undefined && { n }),
    ...(e !== undefined && { e }),
  } as JWK;
}
