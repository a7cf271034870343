import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type DevTools = ReturnType<typeof openDevTools>;

type Members = Readonly<Record<string, unknown>>;

type Waiting = { readonly resolve: (result: Members) => void; readonly reject: (error: Error) => void };

/** Talks with a browser that was started with `--remote-debugging-pipe`: it reads from its pipe 3 and writes to 4. */
export function openDevTools(browser: ChildProcess) {
  const toBrowser = browser.stdio[3] as Writable;
  const fromBrowser = browser.stdio[4] as Readable;
  const asked = new Map<number, Waiting>();
  const events = new Map<string, () => void>();
  let lastId = 0;
  let pieces: Buffer[] = [];

  // That the browser has ended is told by its process.
  toBrowser.on('error', () => undefined);
  fromBrowser.on('error', () => undefined);
  fromBrowser.on('data', (octets: Buffer) => {
    let from = 0;
    // A zero octet ends each message.
    for (let end = octets.indexOf(0); end !== -1; end = octets.indexOf(0, from)) {
      receive(Buffer.concat([...pieces, octets.subarray(from, end)]).toString('utf8'));
      pieces = [];
      from = end + 1;
    }
    pieces.push(octets.subarray(from));
  });

  function receive(text: string): void {
    const { id, method, sessionId, result, error } = JSON.parse(text) as {
      readonly id?: number;
      readonly method?: string;
      readonly sessionId?: string;
      readonly result?: Members;
      readonly error?: { readonly message?: string };
    };
    if (id === undefined) {
      events.get(`${method} ${sessionId}`)?.();
      return;
    }
    const waiting = asked.get(id);
    asked.delete(id);
    if (error === undefined) waiting?.resolve(result ?? {});
    else waiting?.reject(new Error(error.message));
  }

  return {
    /** Never settles when the browser ends before it answers. */
    ask(method: string, params: Members, sessionId?: string): Promise<Members> {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },

    /** Resolves at the next event of this kind. */
    next(method: string, sessionId: string): Promise<void> {
      return new Promise((resolve) => {
        events.set(`${method} ${sessionId}`, resolve);
      });
    },
  };
}
