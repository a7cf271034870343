import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
  /** Lets the search index take in what is new, which Cairn puts off while it is busy; returns the seconds. */
  settle(): Promise<number>;
  /** Lets Cairn make experiences of what is new, which it puts off too; returns the seconds. */
  derive(): Promise<number>;
  /** Resident memory in megabytes; undefined where the system does not tell. */
  memory(): number | undefined;
  /** Seconds for which it has kept a processor busy. */
  processorSeconds(): number | undefined;
  stop(): Promise<void>;
};

export type StoreFolder = { readonly folder: string; readonly authorization: string };

/** Seconds after which Cairn tells what it has of the experiences, though there is more to make of the Statements. */
const longestWait = 2;

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
    [...profiling, program, 'serve', '--data', record.folder, '--port', '0', '--json'],
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
    processorSeconds: started.processorSeconds,
    stop: started.stop,
  };
}

async function signIn(page: string): Promise<string> {
  const { headers } = await fetch(page, { redirect: 'manual', headers: { Connection: 'close' } });
  return headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

function residentMegabytes({ process: { pid } }: Started): number | undefined {
  try {
    const kibibytes = existsSync(`/proc/${pid}/status`)
      ? /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round((Number(kibibytes) * 1024) / 1e6);
  } catch {
    return undefined;
  }
}
