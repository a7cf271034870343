import type { StatementFile } from '../contract/statement-detail.ts';
import { isCredential } from '../contract/xapi/attachment.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { attachmentsOf } from './attachments-of.ts';
import { textIn } from './summarise-statement.ts';

/** The files of a Statement, each by its name in the reader's language, and whether its octets came along. */
export function tellFiles(
  store: Store,
  { sequence, json }: Pick<StoredStatement, 'sequence' | 'json'>,
  languages: readonly string[],
): StatementFile[] {
  const attachments = attachmentsOf(JSON.parse(json) as Statement);
  if (attachments.length === 0) return [];
  const held = store.attachments.ofStatement(sequence);
  return attachments.map(({ display, description, length, sha2, fileUrl = null, ...kind }) => ({
    name: textIn(display, languages) ?? textIn(description, languages) ?? '',
    length,
    sha2: sha2.toLowerCase(),
    held: held.has(sha2.toLowerCase()),
    address: fileUrl,
    isCredential: isCredential(kind),
  }));
}
