import { findLearner } from '../by-hand/learner.ts';
import { logToStandardError } from '../config.ts';
import { authorityHome } from '../lrs/authority-home.ts';
import { createStatementStorer } from '../lrs/store-statements.ts';
import { createImportFolder } from '../portability/import/import-folder.ts';
import { createImportRunner } from '../portability/import/run-imports.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import type { OpenOptions } from '../store/data-folder.ts';
import type { Store } from '../store/open-store.ts';

/** Works on what imports wait for, in a store that no server has open. What follows from it the next server does. */
export function startImportWork(store: Store, { dataFolder, sqliteBinding }: OpenOptions) {
  const clock = Date.now;
  const runner = createImportRunner({
    store,
    storer: createStatementStorer(store, clock, authorityHome, () => undefined),
    files: openAttachmentFiles(dataFolder, store.attachments.has),
    folder: createImportFolder(dataFolder),
    sqliteBinding,
    clock,
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    learner: () => findLearner(store),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    rounds: 50,
    onChanged: () => undefined,
    onPortfolio: () => undefined,
    onError: (error) => logToStandardError('importing failed', { error: String(error) }),
  });
  runner.start();
  return runner;
}
