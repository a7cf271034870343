import type { Context, Next } from 'koa';
import { Problem } from '../contract/problem.ts';

/**
 * Answers only requests that were meant for this server: a page that lets its own name point to 127.0.0.1 (DNS
 * rebinding) would otherwise be on our origin. Comes before everything else, also before routing.
 */
export function requireOwnHost(port: () => number) {
  /** Of the port, which is known once the server listens. */
  let own: { readonly port: number; readonly hosts: readonly string[] } | undefined;

  function requireOwn(host: string): void {
    if (own?.port !== port()) own = { port: port(), hosts: ownHosts(port()) };
    if (own.hosts.includes(host.toLowerCase())) return;
    throw new Problem(
      'foreign-host',
      `This is Cairn on port ${port()} of this computer; it does not answer for "${host.slice(0, 100)}". Use http://127.0.0.1:${port()}.`,
    );
  }

  return async (context: Context, next: Next): Promise<void> => {
    requireOwn(context.get('Host'));
    if (!/^[/*]/.test(context.url)) {
      const { host, path } = splitAddress(context.url);
      requireOwn(host);
      context.url = path;
      context.request.originalUrl = path;
    }
    await next();
  };
}

// RFC 9112 3.2.2: where a path is usual, a client may send the whole address, as it does to a proxy. Taken apart here,
// because readers of addresses throw at one that is malformed, and tidy up its path.
function splitAddress(address: string): { readonly host: string; readonly path: string } {
  const [, host = address, path = ''] = /^http:\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  return { host, path: path.startsWith('/') ? path : `/${path}` };
}

function ownHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  // Clients leave the port out where it is the scheme's own.
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** The origin under which the request reached us, once `requireOwnHost` has let it in. */
export function ownOrigin(context: Context): string {
  return `http://${context.get('Host').toLowerCase()}`;
}
