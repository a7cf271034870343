import { defaultPort, defaultVersion, logToStandardError, readPort } from '../config.ts';
import { startLrs } from '../index.ts';
import { UsageError, chosenHome, dataOption, readArguments } from './arguments.ts';

const options = {
  ...dataOption,
  port: { type: 'string' },
  'default-version': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Closing takes no longer unless something is stuck; what was acknowledged is on disk either way. */
const patienceMilliseconds = 10_000;

/** `cairn serve`: runs until it is told to stop. */
export async function runServe(args: readonly string[], defaultFolder: string): Promise<void> {
  const { values } = readArguments(args, options);
  const sqliteBinding = process.env['CAIRN_SQLITE_BINDING'];
  const lrs = await startLrs({
    dataFolder: chosenHome(values, defaultFolder),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
    port: portFrom(values.port ?? (process.env['CAIRN_PORT'] || undefined)),
    defaultVersion: readVersion(values['default-version']),
    ...(sqliteBinding ? { sqliteBinding } : {}),
    log: logToStandardError,
    onLost: (error) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  });
  const page = lrs.makePageAddress();
  const ready = { ready: true, pid: process.pid, page, endpoint: lrs.endpoint, data: lrs.dataFolder };
  process.stdout.write(values.json ? `${JSON.stringify(ready)}\n` : readyText(page, lrs.endpoint, lrs.dataFolder));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void lrs.close();
      // Signals often come twice, from npm and from the terminal; only one who waits too long is in earnest.
      setTimeout(() => process.exit(1), patienceMilliseconds).unref();
    });
  }
}

function readyText(page: string, endpoint: string, data: string): string {
  return [
    `Cairn is ready. Open your transcript (this link signs in one browser, once):`,
    `  ${page}`,
    `Activities record to:  ${endpoint}`,
    `Your record lies in:   ${data}`,
    `Stop with Ctrl+C.`,
    '',
  ].join('\n');
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = readPort(text);
  if (port === undefined) throw new UsageError(`The port must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readVersion(text: string | undefined): '1.0.3' | '2.0.0' {
  if (text === undefined) return defaultVersion;
  if (text === '1.0.3') return text;
  if (text === '2.0.0') return text;
  throw new UsageError(`--default-version must be 1.0.3 or 2.0.0, not "${text}".`);
}
