import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreCheck } from '../../contract/safekeeping.ts';
import { attachmentPath, sha2Algorithm } from '../../store/attachment-files.ts';
import { contentsOf, openReadOnly } from '../../store/back-up.ts';
import { checkDatabase, mostFindings } from '../../store/check-database.ts';
import { checkRecord } from '../../store/check-record.ts';
import { storeFileName } from '../../store/open-database.ts';

/**
 * Looks at every page, Statement, document and attachment of the store in a data folder, and changes nothing. It may
 * take minutes: a server does it in a worker. Throws SQLite's own error for a file that is no store.
 */
export async function verifyStore(dataFolder: string, sqliteBinding?: string): Promise<StoreCheck> {
  const database = openReadOnly(join(dataFolder, storeFileName), sqliteBinding);
  try {
    // All of it as it is at one moment, whoever writes meanwhile.
    database.exec('BEGIN');
    const { statements, documents, attachments } = contentsOf(database);
    const findings = checkDatabase(database);
    for (const finding of checkRecord(database)) {
      if (findings.length < mostFindings) findings.push(finding);
    }
    database.exec('COMMIT');
    for (const { sha2, length } of attachments) {
      const finding = await checkAttachment(attachmentPath(dataFolder, sha2), sha2, length);
      if (finding !== undefined && findings.length < mostFindings) findings.push(finding);
    }
    return {
      isSound: findings.length === 0,
      statements,
      documents,
      attachments: attachments.length,
      findings,
    };
  } finally {
    database.close();
  }
}

async function checkAttachment(file: string, sha2: string, length: number): Promise<string | undefined> {
  if (!existsSync(file)) return `The attachment ${sha2} is not there.`;
  const hash = createHash(sha2Algorithm(sha2) ?? 'sha256');
  let found = 0;
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Buffer);
    found += (piece as Buffer).length;
  }
  if (found !== length) return `The attachment ${sha2} has ${found} octets instead of ${length}.`;
  return hash.digest('hex') === sha2 ? undefined : `The attachment ${sha2} is not what it was.`;
}
