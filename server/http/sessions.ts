// The page's session: a cookie that a one-time link hands out.
import { createHash, randomBytes } from 'node:crypto';
import type { Context, Next } from 'koa';
import { Problem } from '../contract/problem.ts';
import type { Clock } from '../lrs/clock.ts';
import type { SessionStore } from '../store/session-store.ts';
import { ownOrigin } from './require-own-host.ts';

export type Sessions = ReturnType<typeof createSessions>;

const sessionDays = 365;
const dayMilliseconds = 86_400_000;

export const signInPath = '/sign-in';

export function createSessions(sessions: SessionStore, clock: Clock, port: () => number) {
  const signInTokens = new Set<string>();

  // Cookies do not know ports: without it in the name two Cairns would sign each other out.
  const cookieName = () => `cairn-${port()}`;

  return {
    /** A token that signs in one page, once. */
    makeSignInToken(): string {
      const token = randomBytes(32).toString('base64url');
      signInTokens.add(token);
      return token;
    },

    /** GET /sign-in?token=…: begins a session and goes on to the page. A used or wrong token only goes on. */
    signIn(context: Context): void {
      const token = context.URL.searchParams.get('token') ?? '';
      if (signInTokens.delete(token)) {
        const session = randomBytes(32).toString('base64url');
        sessions.insert(hash(session), clock() + sessionDays * dayMilliseconds, clock());
        context.cookies.set(cookieName(), session, {
          httpOnly: true,
          sameSite: 'strict',
          path: '/api',
          maxAge: sessionDays * dayMilliseconds,
          overwrite: true,
        });
      }
      context.redirect('/');
    },

    /** Lets only our own page, signed in, reach its API. */
    async require(context: Context, next: Next): Promise<void> {
      const site = context.get('Sec-Fetch-Site');
      const origin = context.get('Origin');
      if ((site !== '' && site !== 'same-origin') || (origin !== '' && origin !== ownOrigin(context))) {
        throw new Problem('origin-not-allowed', 'Only the page of Cairn itself may ask this.');
      }
      const session = context.cookies.get(cookieName());
      if (session === undefined || !sessions.has(hash(session), clock())) {
        throw new Problem(
          'not-signed-in',
          'This page is not signed in. Open Cairn again, or use the sign-in link that it printed when it started.',
        );
      }
      await next();
    },
  };
}

function hash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
