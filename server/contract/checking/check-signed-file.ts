import type { FileChange, FileCheck } from '../signing.ts';
import { checkArchive } from './check-archive.ts';
import { changedParts } from './compare-parts.ts';
import type { CheckTools, FileToCheck } from './file-to-check.ts';
import type { FoundSeal } from './seal.ts';
import { findSeal, holds, sealType } from './seal.ts';
import { holdsOnlyEntries } from './zip-remainder.ts';

/** A comment of a zip is not longer than this. */
const zipRoom = 65_535;

/** What a file is, by its first octets. */
export type SignedKind = 'zip' | 'pdf' | 'html' | 'other';

export function kindOf(start: string): SignedKind {
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (start.startsWith('%PDF-')) return 'pdf';
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)/i.test(start) ? 'html' : 'other';
}

/** Whether a zip, a PDF or a page is as it was when it was signed; what was changed is named. */
export async function checkSignedFile(file: FileToCheck, kind: SignedKind, tools: CheckTools): Promise<FileCheck> {
  const isZip = kind === 'zip';
  const found = await findSeal(file, tools, isZip ? zipRoom : undefined);
  if (found.kind === 'sealed') return checkSealed(file, kind, tools, found);
  if (isZip) return found.kind === 'damaged' ? nameInside(file, sealType, tools) : checkUnsealed(file, tools);
  // What is signed in another way, such as a token, ends like a seal too.
  if (found.kind === 'damaged' && kind !== 'other') {
    return { ...nothingKnown, verdict: 'changed', changes: changesOf([sealType]) };
  }
  return { ...nothingKnown, verdict: kind === 'other' ? 'unreadable' : 'unsigned' };
}

async function checkSealed(
  file: FileToCheck,
  kind: SignedKind,
  tools: CheckTools,
  { seal, signed, place }: Extract<FoundSeal, { kind: 'sealed' }>,
): Promise<FileCheck> {
  const known = { signer: signed.signer, signedAt: signed.signedAt, holder: seal.holder };
  if (await holds(file, seal, place)) return { verdict: 'intact', ...known, changes: [] };
  if (seal.parts.length === 0) return { ...(await nameInside(file, 'ZIP', tools)), ...known };
  const names = await changedParts(file, seal.parts, place[0]);
  return { verdict: 'changed', ...known, changes: changesOf(names.length > 0 ? names : [kind.toUpperCase()]) };
}

/** A zip that was packed again has no seal. Its list covers the entries, so there must be nothing else in it. */
async function checkUnsealed(file: FileToCheck, tools: CheckTools): Promise<FileCheck> {
  const inside = await checkArchive(file, tools);
  if (inside.verdict !== 'intact' || (await holdsOnlyEntries(file, tools))) return inside;
  return { ...inside, verdict: 'changed', changes: [{ name: 'ZIP', what: 'added' }] };
}

/** What was changed in a zip by its own list; `otherwise` is what was, when all that is listed is as it was. */
async function nameInside(file: FileToCheck, otherwise: string, tools: CheckTools): Promise<FileCheck> {
  const inside = await checkArchive(file, tools);
  const changes = inside.changes.length > 0 ? inside.changes : changesOf([otherwise]);
  return { ...inside, verdict: 'changed', changes };
}

const nothingKnown: FileCheck = { verdict: 'unsigned', signer: null, signedAt: null, holder: '', changes: [] };

function changesOf(names: readonly string[]): FileChange[] {
  return names.map((name) => ({ name, what: 'changed' }));
}
