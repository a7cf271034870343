// One credential as what an import offers: a Statement, its files and what can be said of its truth.
import type { BadgeVerdict } from '../../contract/importing.ts';
import type { Activity } from '../../contract/xapi/activity.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { BADGE } from '../../contract/xapi/attachment.ts';
import type { Attachment } from '../../contract/xapi/attachment.ts';
import { octetsInMemory } from '../import/found.ts';
import type { Found, FoundOctets, Where } from '../import/found.ts';
import type { Canonizer } from './canonizer.ts';
import { checkJws } from './check-jws.ts';
import { checkProofs } from './data-integrity.ts';
import type { EarnedCredential } from './earned-credential.ts';
import { earnedStatement, issuerNameOf, titleOf } from './earned-statement.ts';
import { holderOf } from './holder-of.ts';
import { pictureIn } from './picture-in.ts';
import { pictureAttachment } from './recipe.ts';
import type { SignatureVerdict } from './signature-verdict.ts';
import { unchecked } from './signature-verdict.ts';

/** What is asked of the learner and of the machine. */
export type CredentialContext = {
  /** Whose learning it becomes. */
  readonly actor: Agent;
  /** All identities of the learner. */
  readonly identities: readonly Agent[];
  readonly canonizer: Canonizer;
};

/** A file that holds a credential, or describes one. */
export type BadgeFile = {
  readonly where: Where;
  readonly octets: Buffer;
  readonly sha2: string;
  readonly contentType: string;
  readonly extension: string;
  /** What is to be known of the file itself, in English; empty without. */
  readonly remark: string;
};

export type HeldCredential = {
  readonly credential: EarnedCredential;
  /** The one that holds it, then those that describe it. */
  readonly files: readonly [BadgeFile, ...BadgeFile[]];
  /** The record that it stands in. */
  readonly within: Activity | undefined;
};

/** Checks a credential, and tells it as a Statement with its files. */
export async function findBadge(
  { credential, files, within }: HeldCredential,
  context: CredentialContext,
): Promise<Extract<Found, { kind: 'badge' }>> {
  const [holding] = files;
  const evidence = [...files.map((file) => partOf(file, credential)), ...picturesOf(credential, holding)];
  const statement = earnedStatement(
    credential,
    context.actor,
    evidence.map(({ attachment }) => attachment),
    within,
  );
  return {
    kind: 'badge',
    text: JSON.stringify(statement),
    where: holding.where,
    files: evidence.map(({ octets }) => octets),
    badge: {
      title: titleOf(credential),
      issuer: issuerNameOf(credential),
      issuedAt: credential.issuedAt ?? null,
      kind: credential.kind,
      verdict: await verdictOf(credential, holding, context),
    },
  };
}

type Part = { readonly attachment: Attachment; readonly octets: FoundOctets };

function partOf({ octets, sha2, contentType, extension }: BadgeFile, credential: EarnedCredential): Part {
  return part(BADGE, octets, sha2, contentType, `${titleOf(credential)}.${extension}`);
}

/** The first picture that lies in the credential itself; one that was baked into a picture is its own. */
function picturesOf(credential: EarnedCredential, { extension }: BadgeFile): Part[] {
  if (extension === 'png' || extension === 'svg') return [];
  const picture = credential.pictures.map(pictureIn).find((one) => one !== undefined);
  if (picture === undefined) return [];
  const { octets, sha2, contentType } = picture;
  return [part(pictureAttachment, octets, sha2, contentType, titleOf(credential))];
}

function part(usageType: string, octets: Buffer, sha2: string, contentType: string, name: string): Part {
  const attachment = { usageType, display: { und: name }, contentType, length: octets.length, sha2 };
  return { attachment, octets: octetsInMemory(octets, sha2) };
}

async function verdictOf(
  credential: EarnedCredential,
  { remark }: BadgeFile,
  { identities, canonizer }: CredentialContext,
): Promise<BadgeVerdict> {
  const { signature, detail } = await signatureOf(credential, canonizer);
  return {
    signature,
    detail: [detail, remark].filter((text) => text !== '').join('. '),
    validFrom: credential.validFrom ?? null,
    validUntil: credential.validUntil ?? null,
    revocation: credential.revocation,
    holder: holderOf(credential.recipients, identities),
  };
}

async function signatureOf({ written, issuer }: EarnedCredential, canonizer: Canonizer): Promise<SignatureVerdict> {
  if (written.form === 'jws') return checkJws(written.token, issuer.id);
  return checkProofs(written.json, canonizer).catch((error: unknown) =>
    unchecked(`Its signature cannot be checked: ${String(error)}`),
  );
}
