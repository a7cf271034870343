import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openStoreBeside } from '../store/open-store.ts';
import { expectStatus, requestBytes, sendAll } from './load.ts';
import type { Started, Workspace } from './workspace.ts';

export type Cairn = {
  readonly port: number;
  readonly readySeconds: number;
  /** The bytes of a request to the xAPI endpoint, with credential and version; a body makes it a POST. */
  request(path: string, body?: string): Buffer;
  /** The bytes of a GET of the page's API, signed in. */
  pageRequest(path: string): Promise<Buffer>;
  /** Asks the page's API, signed in; `body` is JSON, or the name of a file. Throws for what is not 2xx. */
  ask(method: string, path: string, body?: { readonly json: unknown } | { readonly file: string }): Promise<Response>;
  /** Lets the search index take in what is new, which Cairn puts off while it is busy; returns the seconds. */
  settle(): Promise<number>;
  /** Lets Cairn make experiences of what is new, which it puts off too; returns the seconds. */
  derive(): Promise<number>;
  /** Resident memory in megabytes, now and at most since the start; undefined where the system does not tell. */
  memory(): number | undefined;
  peakMemory(): number | undefined;
  /** Seconds for which it has kept a processor busy. */
  processorSeconds(): number | undefined;
  stop(): Promise<void>;
  /** As a crash would. */
  kill(): Promise<void>;
};

export type StoreFolder = { readonly folder: string; readonly authorization: string };

/** Seconds after which Cairn tells what it has of the experiences, though there is more to make of the Statements. */
const longestWait = 2;

/** As `npm run serve` does. */
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=50'];
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

/** A data folder with a credential that may do everything. */
export function makeRecord(workspace: Workspace, name: string): StoreFolder {
  if (!existsSync(program)) throw new Error(`There is no ${program}: run npm run build.`);
  const folder = workspace.makeFolder(name);
  const args = [program, 'credential', 'add', '--label', 'bench', '--scope', 'all', '--data', folder, '--json'];
  const { key, secret } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    readonly key: string;
    readonly secret: string;
  };
  withoutBackups(folder);
  return { folder, authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` };
}

/** One that begins by itself would be measured along with something else. */
function withoutBackups(dataFolder: string): void {
  const store = openStoreBeside({ dataFolder });
  store.settings.set('backups', { isOn: false });
  store.close();
}

/** The built server, as its own process, on a free port. */
export async function startCairn(workspace: Workspace, record: StoreFolder, profile?: string): Promise<Cairn> {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const started = await workspace.start(
    [...flags, ...profiling, program, 'serve', '--data', record.folder, '--port', '0', '--json'],
    { CAIRN_PORT: '' },
  );
  const { page, endpoint } = JSON.parse(started.line) as { readonly page: string; readonly endpoint: string };
  const port = Number(new URL(endpoint).port);
  let cookie: Promise<string> | undefined;

  async function pageRequest(path: string): Promise<Buffer> {
    cookie ??= signIn(page);
    return requestBytes({ method: 'GET', path, port, headers: { Cookie: await cookie } });
  }

  return {
    port,
    readySeconds: started.seconds,
    request(path, body) {
      const headers = { Authorization: record.authorization, 'X-Experience-API-Version': '1.0.3' };
      const method = body === undefined ? 'GET' : 'POST';
      return requestBytes({ method, path: `/xapi${path}`, port, headers, ...(body === undefined ? {} : { body }) });
    },
    pageRequest,
    async ask(method, path, body) {
      cookie ??= signIn(page);
      const headers = { Cookie: await cookie, 'Content-Type': 'application/json' };
      const content =
        body === undefined
          ? {}
          : 'json' in body
            ? { body: JSON.stringify(body.json) }
            : { body: Readable.toWeb(createReadStream(body.file)), duplex: 'half' };
      const answer = await fetch(new URL(path, page), { method, headers, ...content } as RequestInit);
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
      return answer;
    },
    async settle() {
      // Unlike a window, this waits for the index.
      const search = await pageRequest('/api/transcript/ids?words=zzz');
      const load = await sendAll(port, [search]);
      expectStatus(load, 200);
      return load.seconds;
    },
    async derive() {
      const overview = await pageRequest('/api/overview');
      let seconds = 0;
      let before: Buffer | undefined;
      for (;;) {
        const load = await sendAll(port, [overview]);
        expectStatus(load, 200);
        seconds += load.seconds;
        const body = load.answers[0]?.body ?? Buffer.alloc(0);
        if (load.seconds < longestWait || before?.equals(body)) return seconds;
        before = body;
      }
    },
    memory: () => residentMegabytes(started),
    peakMemory: () => linuxMegabytes(started, 'VmHWM'),
    processorSeconds: started.processorSeconds,
    stop: started.stop,
    kill: started.kill,
  };
}

async function signIn(page: string): Promise<string> {
  const { headers } = await fetch(page, { redirect: 'manual', headers: { Connection: 'close' } });
  return headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

function residentMegabytes(started: Started): number | undefined {
  const { pid } = started.process;
  try {
    return (
      linuxMegabytes(started, 'VmRSS') ??
      megabytes(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
    );
  } catch {
    return undefined;
  }
}

function linuxMegabytes({ process: { pid } }: Started, name: 'VmRSS' | 'VmHWM'): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  return megabytes(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1]);
}

function megabytes(kibibytes: string | undefined): number {
  return Math.round((Number(kibibytes) * 1024) / 1e6);
}
