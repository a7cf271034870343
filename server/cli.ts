#!/usr/bin/env node
// `cairn`: the LRS from a terminal.
import { homedir } from 'node:os';
import { StartFailure, defaultDataFolder } from './config.ts';
import { UsageError, usage } from './cli/arguments.ts';
import { runBackup } from './cli/backup.ts';
import { runCredential } from './cli/credential.ts';
import { runImport } from './cli/import.ts';
import { runExport } from './cli/export.ts';
import { missingRuntime } from './cli/missing-runtime.ts';
import { runRestore } from './cli/restore.ts';
import { runServe } from './cli/serve.ts';
import { runVerify } from './cli/verify.ts';
import { Problem } from './contract/problem.ts';
import { version } from './version.ts';

const dataFolder = defaultDataFolder(process.env, process.platform, homedir());

async function run([command, ...rest]: readonly string[]): Promise<void> {
  const missing = missingRuntime(process.versions['napi'], process.env['CAIRN_SQLITE_BINDING']);
  if (missing !== undefined) throw new UsageError(missing);
  switch (command) {
    case 'serve':
      return runServe(rest, dataFolder);
    case 'backup':
      return runBackup(rest, dataFolder);
    case 'import':
      return runImport(rest, dataFolder);
    case 'restore':
      return runRestore(rest, dataFolder);
    case 'credential':
      return runCredential(rest, dataFolder);
    case 'export':
      return runExport(rest, dataFolder);
    case 'verify':
      return runVerify(rest, dataFolder);
    case '--version':
      process.stdout.write(`${version}\n`);
      return;
    case undefined:
    case 'help':
    case '--help':
      process.stdout.write(usage);
      return;
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  const isExpected = isUsage || error instanceof StartFailure || error instanceof Problem;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(isExpected ? `${text}\n` : `Cairn failed: ${text}\n`);
  if (isUsage) process.stderr.write(usage);
  process.exitCode = isUsage ? 2 : 1;
});
