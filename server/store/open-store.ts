import { createAttachmentStore } from './attachment-store.ts';
import { createCredentialStore } from './credential-store.ts';
import { createDestinationStore } from './destination-store.ts';
import { openDatabase } from './open-database.ts';
import type { OpenOptions } from './open-database.ts';
import { createSessionStore } from './session-store.ts';
import { createShareStore } from './share-store.ts';
import { createStatementStore } from './statement-store.ts';
import { createTranscriptStore } from './transcript-store.ts';
import { createWriteQueue } from './write-queue.ts';

export type Store = ReturnType<typeof openStore>;

/** The store of one data folder, subject by subject. Throws a StartFailure when it cannot be opened. */
export function openStore(options: OpenOptions) {
  const database = openDatabase(options);
  const queue = createWriteQueue(database);
  return {
    statements: createStatementStore(database),
    attachments: createAttachmentStore(database),
    transcript: createTranscriptStore(database),
    credentials: createCredentialStore(database),
    sessions: createSessionStore(database),
    destinations: createDestinationStore(database),
    shares: createShareStore(database),
    /** Shares one commit with other writes of the moment; resolves when it is on disk. */
    write: queue.write,
    /** Runs at once in a transaction of its own. */
    transaction<T>(work: () => T): T {
      return database.transaction(work).immediate();
    },
    /** Commits what waits and closes the file. */
    close(): void {
      queue.close();
      database.pragma('optimize');
      database.close();
    },
  };
}
