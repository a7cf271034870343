import type { LedgerDetail } from '../contract/sharing/ledger.ts';
import { attachmentsNeedingData } from '../contract/xapi/attachments-needing-data.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { attachmentsOf } from '../lrs/attachments-of.ts';

/**
 * The files that certainly travelled along with a text that was sent: those without which it cannot be sent. For a
 * Statement that was removed, whose files are not known any more.
 */
export function attachmentsSent(text: string): LedgerDetail['attachments'] {
  const statement = JSON.parse(text) as Statement;
  const needed = new Set(attachmentsNeedingData(statement).map(({ sha2 }) => sha2));
  return attachmentsOf(statement)
    .filter(({ sha2 }) => needed.has(sha2))
    .map(({ display, contentType, length }) => ({ name: Object.values(display)[0] ?? '', contentType, length }));
}
