import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createRemovals } from '../lrs/remove-statements.ts';
import type { Removals } from '../lrs/remove-statements.ts';
import type { StatementStorer } from '../lrs/store-statements.ts';
import { createStatementStorer } from '../lrs/store-statements.ts';
import type { Import, ImportPreview } from '../contract/importing.ts';
import { createImports } from '../portability/import/imports.ts';
import type { Imports } from '../portability/import/imports.ts';
import { hashOctets, readFileOctets } from '../portability/import/octets-on-disk.ts';
import type { AttachmentFiles } from '../store/attachment-files.ts';
import { openAttachmentFiles } from '../store/attachment-files.ts';
import type { Store } from '../store/open-store.ts';
import { openStore } from '../store/open-store.ts';
import { anAgent } from './a-statement.ts';
import { putNewStore } from './put-new-store.ts';
import { temporaryFolder } from './start-test-lrs.ts';

export type Importing = {
  readonly dataFolder: string;
  readonly store: Store;
  readonly files: AttachmentFiles;
  readonly storer: StatementStorer;
  readonly imports: Imports;
  readonly removals: Removals;
  readonly errors: readonly unknown[];
  /** How many Statements were there each time it was said that there are new ones. */
  readonly told: readonly number[];
  /** Writes a file elsewhere; answers its path. */
  write(name: string, content: string | Buffer): string;
  /** Looks through files where they lie; resolves when that is done. */
  look(...paths: readonly string[]): Promise<ImportPreview>;
  /** Stores what was looked through, to its end. */
  keep(id: string): Promise<Import>;
  /** Resolves when an import waits for nothing any more. */
  settled(id: string): Promise<ImportPreview>;
  /** The texts of all Statements, in the order in which they are stored. */
  texts(): string[];
  close(): Promise<void>;
};

/** A store into which files can be imported; closed when the test is over. */
export function startImports(dataFolder = putNewStore(temporaryFolder())): Importing {
  const store = openStore({ dataFolder });
  const files = openAttachmentFiles(dataFolder, store.attachments.has);
  const clock = Date.now;
  const errors: unknown[] = [];
  const told: number[] = [];
  const onError = (error: unknown) => errors.push(error);
  const after = (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  };
  let onChange = () => {};
  const onStored = () => told.push(store.statements.count());
  const storer = createStatementStorer(store, clock, 'http://localhost/cairn', onStored);
  const removals = createRemovals({
    store,
    files,
    clock,
    after,
    outgoing: (json) => json,
    placeAll: () => Promise.resolve(),
    onMoved: () => undefined,
    onChanged: () => undefined,
    onError,
  });
  const imports = createImports({
    store,
    storer,
    files,
    removals,
    dataFolder,
    clock,
    after,
    learner: () => anAgent(),
    zone: 'Europe/Madrid',
    safeName: (name) => name,
    onChanged: () => onChange(),
    onPortfolio: () => undefined,
    onError,
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= Promise.all([imports.close(), removals.stop()]).then(store.close));
  onTestFinished(close);

  const settled: Importing['settled'] = (id) =>
    new Promise((resolve) => {
      onChange = () => {
        const found = imports.find(id, ['en']);
        if (['receiving', 'reading', 'storing'].includes(found.state)) return;
        onChange = () => {};
        resolve(found);
      };
      onChange();
    });

  return {
    dataFolder,
    store,
    files,
    storer,
    imports,
    removals,
    errors,
    told,
    settled,
    close,
    write(name, content) {
      const path = join(temporaryFolder(), name);
      writeFileSync(path, content);
      return path;
    },
    async look(...paths) {
      const chosen = [];
      for (const path of paths) {
        const { sha2, length } = await hashOctets(readFileOctets(path));
        chosen.push({ name: path.split('/').at(-1) ?? '', path, length, sha256: sha2 });
      }
      return settled((await imports.beginInPlace(chosen)).id);
    },
    async keep(id) {
      await imports.store(id);
      return settled(id);
    },
    texts: () => textsOf(store),
  };
}

function textsOf(store: Store): string[] {
  const texts: string[] = [];
  const behind = (sequence = 0) => store.statements.behind(sequence);
  for (let found = behind(); found.length > 0; found = behind(found.at(-1)?.sequence)) {
    texts.push(...found.map(({ json }) => json));
  }
  return texts;
}
