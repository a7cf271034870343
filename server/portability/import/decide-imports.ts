// What is decided about an import, noted in the store for whoever does the work: a server may have it open.
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lrs/clock.ts';
import { insertImportCredential } from '../../lrs/import-credential.ts';
import type { Store } from '../../store/open-store.ts';

/** A file that is read where it lies. */
export type FileInPlace = {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly length: number;
  readonly sha256: string;
};

export type ImportDecisionOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** A name that can be shown and saved anywhere, however hostile the given one is. */
  readonly safeName: (name: string) => string;
};

export function createImportDecisions({ store, clock, safeName }: ImportDecisionOptions) {
  return {
    /** Begins an import of files that stay where they are; answers its id. */
    async beginInPlace(files: readonly FileInPlace[]): Promise<string> {
      const id = randomUUID();
      await store.write(() => {
        store.imports.insert(id, clock());
        for (const [number, { name, ...file }] of files.entries()) {
          store.imports.insertFile(id, { ...file, number, name: safeName(name), format: 'unknown' });
        }
        store.imports.updateState(id, 'reading', null, null);
      });
      return id;
    },

    /** Lets what was looked through be stored, under a credential of its own. */
    async beginStoring(id: string): Promise<void> {
      await store.write(() => {
        if (store.imports.find(id)?.credentialKey === null) {
          store.imports.updateCredential(id, insertImportCredential(store, clock, labelOf(store, id)));
        }
        store.imports.updateState(id, 'storing', null, null);
      });
    },
  };
}

/** What an import is called: by its first file. */
export function labelOf(store: Store, id: string): string {
  const [first, ...others] = store.imports.filesOf(id);
  const name = first?.name ?? '';
  return others.length === 0 ? name : `${name} + ${others.length}`;
}
