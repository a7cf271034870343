import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { resolve } from 'node:path';
import { findRecord } from '../store/find-record.ts';

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage:
  cairn serve [--port 9274] [--default-version 1.0.3|2.0.0] [--json]
  cairn credential add --label TEXT [--scope SCOPE]... [--json]
  cairn credential list [--json]
  cairn credential revoke KEY [--json]
  cairn import FILE... [--yes] [--json]
  cairn export --format FORMAT --out FILE [--collection ID] [--signed] [--language TAG]... [--force] [--json]
      FORMAT: zip (everything, to be imported again), json, ndjson, csv, html, pdf, open-badges or clr
  cairn backup [--out DIR|FILE] [--passphrase-file FILE] [--json]
  cairn restore FILE [--passphrase-file FILE] [--yes] [--json]
  cairn verify [FILE] [--json]
  cairn profile list [--json]
  cairn profile add NAME [--folder DIR] [--json]
Each of them takes --data DIR, the data folder, and all but the last two --profile NAME, one of the profiles in it.
`;

/** What there is to say after one command, or all of it where there is no such command. */
export function usageOf(command: string): string {
  const [head = '', ...parts] = usage.split(/^(?=  cairn |Each )/m);
  const own = parts.filter((part) => part.startsWith(`  cairn ${command} `));
  return own.length === 0 ? usage : head + own.join('');
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of a command, and at most `most` plain words. Throws a UsageError. */
export function readArguments<T extends Options>(args: readonly string[], options: T, most = 0) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > most) throw new Error(`"${parsed.positionals[most]}" was not expected.`);
    return parsed;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // What Node advises besides is no option of this command line.
    throw new UsageError(text.replace(/\. To specify a positional argument .*$/s, '.'));
  }
}

/** `--data` names the data folder, `--profile` one of its profiles. */
export const dataOption = { data: { type: 'string' }, profile: { type: 'string' } } as const;

type ChosenData = { readonly data?: string | undefined; readonly profile?: string | undefined };

/** `--data`, else the default. */
export function chosenHome({ data }: ChosenData, fallback: string): string {
  return data === undefined ? fallback : resolve(data);
}

/** Where the record of the chosen profile lies, else of the one that was opened last. Throws as `findRecord` does. */
export function chosenFolder(values: ChosenData, fallback: string): string {
  return findRecord(chosenHome(values, fallback), values.profile).folder;
}
