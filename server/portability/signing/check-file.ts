import { checkSignedFile, kindOf } from '../../contract/checking/check-signed-file.ts';
import type { FileCheck } from '../../contract/signing.ts';
import type { Canonizer } from '../credentials/canonizer.ts';
import { checkBadges } from './check-badges.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkTools, withFile } from './file-on-disk.ts';

/** Larger files are no credentials. */
const longestCredential = 16 * 1024 * 1024;

/** What a file that Cairn or somebody else signed says about itself. Nothing is fetched, and no content makes it throw. */
export function checkFile(path: string, canonizer: Canonizer): Promise<FileCheck> {
  return withFile(path, async (file) => {
    const start = Buffer.from(await file.read([0, 200])).toString('latin1');
    const kind = kindOf(start);
    const check = await checkSignedFile(file, kind, checkTools);
    if (check.verdict === 'unreadable' && kind === 'other' && file.length <= longestCredential) {
      return checkCredentials(Buffer.from(await file.read([0, file.length])), canonizer);
    }
    if (kind !== 'zip' || check.verdict === 'intact') return check;
    return nameBadges(check, await checkBadges(file, canonizer));
  });
}

/** Badges are signed each by itself, so a zip of them says which one was changed, and needs no signature of its own. */
function nameBadges(check: FileCheck, badges: FileCheck | undefined): FileCheck {
  if (!badges) return check;
  if (check.verdict === 'unsigned') return badges;
  return badges.changes.length > 0 ? { ...check, changes: badges.changes } : check;
}
