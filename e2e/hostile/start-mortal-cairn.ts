import { readFileSync } from 'node:fs';
import type { Api } from '../../server/contract/api.ts';
import type { Cairn } from '../start.ts';
import { startCairn } from '../start.ts';

type ApiParts = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type MortalCairn = Awaited<ReturnType<typeof startMortalCairn>>;

/** A Cairn that is killed again and again, and comes back when it is asked for something. */
export async function startMortalCairn(dataFolder: string, environment: Readonly<Record<string, string>>) {
  const cairn: Cairn & { log(): string } = await startCairn(dataFolder, environment);
  let cookie = await signIn(cairn);
  let death: Promise<void> | undefined;
  let revival: Promise<void> | undefined;
  let deaths = 0;
  let mostMemory = 0;

  function noteMemory(): void {
    mostMemory = Math.max(mostMemory, peakMemory(cairn.ready().pid));
  }

  function revive(): Promise<void> {
    revival ??= (async () => {
      await death;
      await cairn.restart();
      cookie = await signIn(cairn);
      death = undefined;
      revival = undefined;
    })();
    return revival;
  }

  async function ask(route: keyof Api, { path = {}, query = {}, body }: ApiParts): Promise<Response> {
    const [method = 'GET', template = ''] = route.split(' ');
    const address = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const { origin } = new URL(cairn.ready().endpoint);
    return fetch(`${origin}${address}?${new URLSearchParams(query)}`, {
      method,
      // No connection outlives the process at its other end.
      headers: { Connection: 'close', Cookie: cookie, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    cairn,

    /** Ends it by SIGKILL, and resolves when it is gone. One that is dead already is started for it. */
    async kill(): Promise<void> {
      while (death) await revive();
      noteMemory();
      deaths += 1;
      death = cairn.kill();
      await death;
    },

    /** Calls the page's API, signed in. When Cairn is dead, or dies over it, it is started and asked again. */
    async api<Route extends keyof Api>(route: Route, parts: ApiParts = {}): Promise<Api[Route]['answer']> {
      for (;;) {
        if (death) await revive();
        const before = deaths;
        try {
          const response = await ask(route, parts);
          if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
          return (await response.json()) as Api[Route]['answer'];
        } catch (error) {
          if (deaths === before) throw error;
        }
      }
    },

    /** How often it was killed, and the most memory that it ever had, in megabytes. */
    figures(): { readonly deaths: number; readonly megabytes: number } {
      noteMemory();
      return { deaths, megabytes: Math.round(mostMemory / 1024) };
    },
  };
}

async function signIn(cairn: Cairn): Promise<string> {
  const response = await fetch(cairn.ready().page, { redirect: 'manual', headers: { Connection: 'close' } });
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

/** The most that a process has had in memory, in kilobytes; 0 where the system does not tell. */
function peakMemory(pid: number): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
