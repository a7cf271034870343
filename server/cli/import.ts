import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { safeFileName } from '../lrs/safe-file-name.ts';
import { StartFailure } from '../config.ts';
import type { ImportPreview } from '../contract/importing.ts';
import { Problem } from '../contract/problem.ts';
import type { FileInPlace } from '../portability/import/decide-imports.ts';
import { createImportDecisions } from '../portability/import/decide-imports.ts';
import { describePreview } from '../portability/import/describe-import.ts';
import { hashOctets, readFileOctets } from '../portability/import/octets-on-disk.ts';
import type { OpenOptions } from '../store/data-folder.ts';
import { lockStore } from '../store/lock-store.ts';
import type { Store } from '../store/open-store.ts';
import { noticeReplacing } from '../store/notice-replacing.ts';
import { openStoreBeside } from '../store/open-store.ts';
import { UsageError, chosenFolder, dataOption, readArguments } from './arguments.ts';
import { sayCounts, sayPreview } from './say-import.ts';
import { startImportWork } from './start-import-work.ts';

const options = { ...dataOption, yes: { type: 'boolean' }, json: { type: 'boolean' } } as const;

const mostFiles = 10_000;
/** How often is looked how far it is, in milliseconds. */
const rounds = 100;
/** Every so many rounds is looked whether somebody does the work. */
const lookForServer = 20;

/**
 * `cairn import FILE...`: shows what is in the files, asks, and stores it. Where a server has the store open, that does
 * the work.
 */
export async function runImport(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values, positionals } = readArguments(args, options, mostFiles);
  if (positionals.length === 0) throw new UsageError('Name the files that are to be imported.');
  const files = await Promise.all(positionals.map(readFile));
  const storeOptions = {
    dataFolder: chosenFolder(values, defaultFolder),
    sqliteBinding: process.env['CAIRN_SQLITE_BINDING'],
  };
  const opened = openForImport(storeOptions);
  const { store } = opened;
  try {
    const say = (text: string) => void (values.json || process.stdout.write(text));
    const decisions = createImportDecisions({ store, clock: Date.now, safeName: safeFileName });
    const id = await decisions.beginInPlace(files);
    const preview = await settled(opened, id);
    say(sayPreview(preview));
    if (preview.state !== 'ready') {
      if (values.json) process.stdout.write(`${JSON.stringify(preview)}\n`);
      process.exitCode = 1;
      return;
    }
    if (!values.yes && !(await isWanted(values.json === true))) {
      await store.write(() => store.imports.delete(id));
      say(process.stdin.isTTY ? 'Nothing was stored.\n' : 'Nothing was stored: say --yes to add it.\n');
      if (values.json) process.stdout.write(`${JSON.stringify(preview)}\n`);
      return;
    }
    await decisions.beginStoring(id);
    const done = await settled(opened, id);
    say(sayCounts(done));
    if (values.json) process.stdout.write(`${JSON.stringify(done)}\n`);
    if (done.state !== 'done') process.exitCode = 1;
  } finally {
    await opened.close();
  }
}

type OpenForImport = {
  readonly store: Store;
  /** Does the work where nobody else does: a server that had the store open may have ended meanwhile. */
  readonly workIfNobody: () => void;
  /** Throws not-found when a server has restored another record in the place of this one. */
  readonly refuseReplaced: () => void;
  readonly close: () => Promise<void>;
};

function openForImport(storeOptions: OpenOptions): OpenForImport {
  const store = openStoreBeside(storeOptions);
  const isReplaced = noticeReplacing(storeOptions.dataFolder);
  let stop: (() => Promise<void>) | undefined;
  return {
    store,
    workIfNobody() {
      if (stop) return;
      try {
        const unlock = lockStore(storeOptions);
        const work = startImportWork(store, storeOptions);
        stop = () => work.stop().then(unlock);
      } catch (error) {
        if (!(error instanceof StartFailure) || error.reason !== 'store-in-use') throw error;
      }
    },
    refuseReplaced() {
      if (stop || !isReplaced()) return;
      throw new Problem(
        'not-found',
        'Another record took the place of this one meanwhile, and has nothing of this import. Import it again.',
      );
    },
    async close() {
      await stop?.();
      store.close();
    },
  };
}

async function readFile(given: string): Promise<FileInPlace> {
  const path = resolve(given);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file ${given}.`);
  const { sha2, length } = await hashOctets(readFileOctets(path));
  return { name: basename(path), path, length, sha256: sha2 };
}

/** Waits until nothing is under way any more. */
async function settled(opened: OpenForImport, id: string): Promise<ImportPreview> {
  const { store, workIfNobody, refuseReplaced } = opened;
  for (let round = 0; ; round += 1) {
    if (round % lookForServer === 0) {
      refuseReplaced();
      workIfNobody();
    }
    const row = findImport(opened, id);
    if (row === undefined) throw new Problem('not-found', 'The import was forgotten meanwhile.');
    if (row.state !== 'reading' && row.state !== 'storing') return describePreview(store, row, undefined, []);
    await wait(rounds);
  }
}

/** A store whose files are being moved away cannot be read. */
function findImport({ store, refuseReplaced }: OpenForImport, id: string) {
  try {
    return store.imports.find(id);
  } catch (error) {
    refuseReplaced();
    throw error;
  }
}

async function isWanted(isJson: boolean): Promise<boolean> {
  if (!process.stdin.isTTY || isJson) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await lines.question('Store this? [y/N] ')).trim());
  } finally {
    lines.close();
  }
}
