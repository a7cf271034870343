import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../config.ts';
import { Problem } from '../contract/problem.ts';
import type { StoreCheck } from '../contract/safekeeping.ts';
import type { FileCheck } from '../contract/signing.ts';
import { createCanonizer, patienceWithOwn } from '../portability/credentials/canonizer.ts';
import { verifyStore } from '../portability/safekeeping/verify-store.ts';
import { checkFile } from '../portability/signing/check-file.ts';
import { storeFileName } from '../store/open-database.ts';
import { openStoreBeside } from '../store/open-store.ts';
import { isSwapDecided } from '../store/swap-store.ts';
import { chosenFolder, dataOption, readArguments } from './arguments.ts';
import { sayFileCheck, sayStoreCheck } from './say-checks.ts';

const options = { ...dataOption, json: { type: 'boolean' } } as const;

/** `cairn verify`: the store; `cairn verify FILE`: what its signature tells. Exit code 1 unless all is as it was. */
export async function runVerify(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values, positionals } = readArguments(args, options, 1);
  const recordFolder = () => chosenFolder(values, defaultFolder);
  const [file] = positionals;
  const print = (check: FileCheck | StoreCheck, text: string) =>
    process.stdout.write(values.json ? `${JSON.stringify(check)}\n` : text);
  if (file === undefined) {
    const dataFolder = recordFolder();
    finishRestore(dataFolder);
    if (!hasStore(dataFolder)) throw new Problem('not-found', `There is no record in ${dataFolder}.`);
    const check = await verifyStore(dataFolder, process.env['CAIRN_SQLITE_BINDING']);
    print(check, sayStoreCheck(check, dataFolder));
    if (!check.isSound) process.exitCode = 1;
    return;
  }
  const check = withOwner(await checkAt(file), recordFolder);
  print(check, sayFileCheck(check, file));
  if (check.verdict !== 'intact') process.exitCode = 1;
}

/** Where one was interrupted there may be no store until somebody opens it. Throws a StartFailure. */
function finishRestore(dataFolder: string): void {
  if (!isSwapDecided(dataFolder)) return;
  openStoreBeside({ dataFolder, sqliteBinding: process.env['CAIRN_SQLITE_BINDING'] }).close();
}

async function checkAt(path: string): Promise<FileCheck> {
  const canonizer = createCanonizer(patienceWithOwn);
  try {
    return await checkFile(path, canonizer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Problem(
      'not-found',
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${code}.`,
    );
  } finally {
    await canonizer.close();
  }
}

function hasStore(dataFolder: string): boolean {
  return existsSync(join(dataFolder, storeFileName));
}

/** Says whether the signer is the learner whose record lies here, where one does. */
function withOwner(check: FileCheck, recordFolder: () => string): FileCheck {
  if (check.signer === null) return check;
  try {
    const dataFolder = recordFolder();
    if (!hasStore(dataFolder)) return check;
    const store = openStoreBeside({ dataFolder, sqliteBinding: process.env['CAIRN_SQLITE_BINDING'] });
    try {
      return { ...check, isOwn: store.signingKeys.has(check.signer) };
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof StartFailure) return check;
    throw error;
  }
}
