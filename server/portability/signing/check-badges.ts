import { placeOf, readZipEntries } from '../../contract/checking/zip-directory.ts';
import { holdsOnlyEntries } from '../../contract/checking/zip-remainder.ts';
import type { FileToCheck } from '../../contract/checking/file-to-check.ts';
import type { FileCheck } from '../../contract/signing.ts';
import type { Canonizer } from '../credentials/canonizer.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkTools } from './file-on-disk.ts';

const mostBadges = 1000;
/** In octets; longer ones are no credentials. */
const longestBadge = 1024 * 1024;

/** Checks a zip of nothing but credentials by their own signatures. Undefined where anything else is in it. */
export async function checkBadges(file: FileToCheck, canonizer: Canonizer): Promise<FileCheck | undefined> {
  const entries = await readZipEntries(file, checkTools);
  if (!entries || entries.length === 0 || entries.length > mostBadges) return undefined;
  const isOnlyBadges = await holdsOnlyEntries(file, checkTools);
  const checks: FileCheck[] = [];
  for (const entry of entries) {
    const place = await placeOf(file, checkTools, entry);
    if (!place || entry.length > longestBadge) return undefined;
    const octets = entry.isPacked ? await file.unpack(place, entry.length) : await file.read(place);
    const check = octets && (await checkCredentials(Buffer.from(octets), canonizer));
    if (check?.verdict === 'unsigned' || check?.verdict === 'unreadable') return undefined;
    const isChanged = check?.verdict !== 'intact';
    checks.push({ ...nothing, ...check, changes: isChanged ? [{ name: entry.name, what: 'changed' }] : [] });
  }
  const changes = checks.flatMap((check) => check.changes);
  if (!isOnlyBadges) changes.push({ name: 'ZIP', what: 'added' });
  const signers = new Set(checks.map(({ signer }) => signer));
  return {
    ...(checks[0] ?? nothing),
    verdict: changes.length > 0 ? 'changed' : 'intact',
    signer: signers.size === 1 ? (checks[0]?.signer ?? null) : null,
    changes,
  };
}

const nothing: FileCheck = { verdict: 'changed', signer: null, signedAt: null, holder: '', changes: [] };
