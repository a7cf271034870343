import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { StartFailure } from '../config.ts';
import { greet } from './greet-another-cairn.ts';

type Listener = {
  readonly port: number;
  /** Takes no new requests, lets those under way finish for a moment, then ends them. */
  close(): Promise<void>;
};

const loopback = ['127.0.0.1', '::1'] as const;
/** Tries to find a port that is free on both addresses, when the system chooses. */
const attempts = 10;
const graceMilliseconds = 2_000;
const sweepMilliseconds = 25;

/** Listens on this computer's own addresses only. Throws a StartFailure when the port is taken. */
export async function listen(handler: RequestListener, wanted: number): Promise<Listener> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    try {
      const port = await listenOn(handler, loopback[0], wanted, servers);
      await listenOn(handler, loopback[1], port, servers);
      return { port, close: () => closeAll(servers) };
    } catch (error) {
      await closeAll(servers);
      if (!isCode(error, 'EADDRINUSE')) throw startFailure(error, wanted);
      if (wanted !== 0 || attempt === attempts) throw await portTaken(wanted);
    }
  }
}

async function listenOn(handler: RequestListener, address: string, port: number, servers: Server[]): Promise<number> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, ipv6Only: true }, resolve);
  }).catch((error: unknown) => {
    // A computer without IPv6 has no ::1, and nobody there will ask for it.
    if (address !== '::1' || !(isCode(error, 'EADDRNOTAVAIL') || isCode(error, 'EAFNOSUPPORT'))) throw error;
  });
  if (!server.listening) return port;
  servers.push(server);
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // A connection whose request was still under way is idle only after its answer.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
      const grace = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      await closed;
      clearTimeout(grace);
      clearInterval(sweep);
    }),
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

async function portTaken(port: number): Promise<StartFailure> {
  const data = await greet(port);
  const holder = data === undefined ? 'another program' : `another Cairn, with the data folder ${data}`;
  return new StartFailure(
    'port-taken',
    `Port ${port} of this computer is in use by ${holder}. Close that program, or give Cairn another port with --port or CAIRN_PORT (activities that saved the old address need the new one).`,
  );
}

function startFailure(error: unknown, port: number): Error {
  if (!isCode(error, 'EACCES')) return error instanceof Error ? error : new Error(String(error));
  return new StartFailure(
    'port-taken',
    `Port ${port} may only be used by the administrator. Choose one above 1023 with --port.`,
  );
}
