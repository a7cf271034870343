import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { resolve } from 'node:path';

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage:
  cairn serve [--data DIR] [--port 9274] [--default-version 1.0.3|2.0.0] [--json]
  cairn credential add --label TEXT [--scope SCOPE]... [--data DIR] [--json]
  cairn credential list [--data DIR] [--json]
  cairn credential revoke KEY [--data DIR] [--json]
  cairn import FILE... [--data DIR] [--yes] [--json]
  cairn export --format FORMAT --out FILE [--data DIR] [--collection ID] [--signed] [--language TAG]... [--force] [--json]
      FORMAT: zip (everything, to be imported again), json, ndjson, csv, html, pdf, open-badges or clr
  cairn backup [--data DIR] [--out DIR|FILE] [--passphrase-file FILE] [--json]
  cairn restore FILE [--data DIR] [--passphrase-file FILE] [--yes] [--json]
  cairn verify [FILE] [--data DIR] [--json]
`;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the options of a command, and at most `most` plain words. Throws a UsageError. */
export function readArguments<T extends Options>(args: readonly string[], options: T, most = 0) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > most) throw new Error(`"${parsed.positionals[most]}" was not expected.`);
    return parsed;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export const dataOption = { data: { type: 'string' } } as const;

/** `--data`, else the default. */
export function chosenFolder(data: string | undefined, fallback: string): string {
  return data === undefined ? fallback : resolve(data);
}
