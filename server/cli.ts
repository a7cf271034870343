#!/usr/bin/env node
// `cairn`: the LRS from a terminal.
import { homedir } from 'node:os';
import { StartFailure, callProfile, defaultDataFolder } from './config.ts';
import { UsageError, usage, usageOf } from './cli/arguments.ts';
import { missingRuntime } from './cli/missing-runtime.ts';
import { Problem } from './contract/problem.ts';
import { version } from './version.ts';

const dataFolder = defaultDataFolder(process.env, process.platform, homedir());

type Command = (args: readonly string[], defaultFolder: string) => Promise<void>;

/** Each is loaded when it is wanted: starting takes as long as what is loaded. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.ts')).runServe,
  credential: async () => (await import('./cli/credential.ts')).runCredential,
  import: async () => (await import('./cli/import.ts')).runImport,
  export: async () => (await import('./cli/export.ts')).runExport,
  backup: async () => (await import('./cli/backup.ts')).runBackup,
  restore: async () => (await import('./cli/restore.ts')).runRestore,
  profile: async () => (await import('./cli/profile.ts')).runProfile,
  verify: async () => (await import('./cli/verify.ts')).runVerify,
};

async function run([name = 'help', ...rest]: readonly string[]): Promise<void> {
  const missing = missingRuntime(process.versions['napi'], process.env['CAIRN_SQLITE_BINDING']);
  if (missing !== undefined) throw new UsageError(missing);
  if (name === '--version') process.stdout.write(`${version}\n`);
  else if (name === 'help' || name === '--help') process.stdout.write(usage);
  else if (!Object.hasOwn(commands, name)) throw new UsageError(`There is no command "${name}".`);
  else await (await commands[name]?.())?.(rest, dataFolder);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  const isExpected = isUsage || error instanceof StartFailure || error instanceof Problem;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(isExpected ? `${text}\n` : `Cairn failed: ${text}\n`);
  if (error instanceof StartFailure && error.others.length > 0) {
    process.stderr.write(`Or open another profile with --profile: ${error.others.map(callProfile).join(', ')}.\n`);
  }
  if (isUsage) process.stderr.write(usageOf(process.argv[2] ?? ''));
  process.exitCode = isUsage ? 2 : 1;
});
