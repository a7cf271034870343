import type { ByHand, UploadedFile } from '../contract/by-hand.ts';
import type { Activity } from '../contract/xapi/activity.ts';
import type { Agent } from '../contract/xapi/actor.ts';
import { isSameStatement } from '../contract/xapi/compare-statements.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { isUuid } from '../contract/xapi/uuid.ts';
import { filesOf, makeStatement } from './make-statement.ts';

/** Whether a Statement is what an earlier save has made of this form, as part of this course. */
export function isMadeOf(
  saved: Statement,
  record: ByHand,
  course: Activity | undefined,
  findUpload: (id: string) => UploadedFile | undefined,
): boolean {
  const files = filesOf(saved, record.language);

  function isAmongFiles(id: string): boolean {
    const upload = findUpload(id);
    // Uploads are forgotten once a Statement has them.
    if (upload === undefined && isUuid(id)) return true;
    const sha2 = upload?.sha2 ?? id.toLowerCase();
    return files.some((file) => file.sha2 === sha2);
  }

  if (record.evidence.length < files.length || !record.evidence.every(isAmongFiles)) return false;
  const made = makeStatement(record, {
    id: saved.id ?? '',
    actor: saved.actor as Agent,
    files,
    course,
    replaces: saved.context?.statement?.id,
  });
  return made.timestamp === saved.timestamp && isSameStatement(made, saved);
}
