import type { Context, Next } from 'koa';
import { Problem } from '../contract/problem.ts';

/**
 * Answers only requests that were meant for this server: a page that lets its own name point to 127.0.0.1 (DNS
 * rebinding) would otherwise be on our origin. Comes before everything else, also before routing.
 */
export function requireOwnHost(port: () => number) {
  return async (context: Context, next: Next): Promise<void> => {
    const host = context.get('Host').toLowerCase();
    if (!ownHosts(port()).includes(host)) {
      throw new Problem(
        'foreign-host',
        `This is Cairn on port ${port()} of this computer; it does not answer for "${host.slice(0, 100)}". Use http://127.0.0.1:${port()}.`,
      );
    }
    await next();
  };
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
