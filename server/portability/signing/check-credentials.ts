import type { FileChange, FileCheck } from '../../contract/signing.ts';
import type { JsonObject } from '../../contract/xapi/check.ts';
import { checkJws } from '../credentials/check-jws.ts';
import type { Canonizer } from '../credentials/canonizer.ts';
import { checkProofs } from '../credentials/data-integrity.ts';
import { idIn, objectsIn, textIn } from '../credentials/json-fields.ts';
import type { SignatureVerdict } from '../credentials/signature-verdict.ts';
import { unpackCredential } from '../credentials/unpack-credential.ts';
import type { Written } from '../credentials/unpack-credential.ts';

/** Checks Verifiable Credentials by their own signatures: as JSON, as a token, in a picture. */
export async function checkCredentials(octets: Buffer, canonizer: Canonizer): Promise<FileCheck> {
  const unpacked = unpackCredential(octets);
  if (!('written' in unpacked)) return { ...nothingKnown, verdict: 'unreadable' };
  const checks: FileCheck[] = [];
  for (const written of unpacked.written) checks.push(await checkOne(written, canonizer));
  const changes = checks.flatMap((check) => check.changes);
  const worst =
    checks.find(({ verdict }) => verdict === 'changed') ?? checks.find(({ verdict }) => verdict !== 'intact');
  return { ...(worst ?? checks[0] ?? nothingKnown), changes };
}

async function checkOne(written: Written, canonizer: Canonizer): Promise<FileCheck> {
  const { json } = written;
  const issuer = idIn(json['issuer']);
  const { signature } =
    written.form === 'jws' ? await checkJws(written.token, issuer) : await checkProofs(json, canonizer);
  return {
    verdict: verdicts[signature],
    signer: signature === 'confirmed' && issuer?.startsWith('did:key:') ? issuer : null,
    signedAt: textIn(objectsIn(json['proof'])[0]?.['created']) ?? null,
    holder: textIn(objectsIn(json['credentialSubject'])[0]?.['name']) ?? '',
    changes: signature === 'changed' ? await changesIn(json, canonizer) : [],
  };
}

/** What was changed: credentials within that no longer fit their own signatures, else the whole. */
async function changesIn(json: JsonObject, canonizer: Canonizer): Promise<FileChange[]> {
  const within = objectsIn(json['credentialSubject']).flatMap((subject) => objectsIn(subject['verifiableCredential']));
  const changed: JsonObject[] = [];
  const until = performance.now() + longestSearch;
  for (const one of within) {
    if (performance.now() > until) break;
    if ((await checkProofs(one, canonizer)).signature === 'changed') changed.push(one);
  }
  return (changed.length > 0 ? changed : [json]).map((one) => ({ name: nameOf(one), what: 'changed' }));
}

function nameOf(json: JsonObject): string {
  return textIn(json['name']) ?? textIn(json['id']) ?? 'credential';
}

/** In milliseconds. */
const longestSearch = 30_000;

const verdicts = {
  confirmed: 'intact',
  intact: 'intact',
  changed: 'changed',
  unsigned: 'unsigned',
  unchecked: 'unsigned',
} as const satisfies Record<SignatureVerdict['signature'], FileCheck['verdict']>;

const nothingKnown: FileCheck = { verdict: 'unsigned', signer: null, signedAt: null, holder: '', changes: [] };
