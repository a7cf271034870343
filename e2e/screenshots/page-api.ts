// The page's own API, as the page calls it: to arrange what the pictures show.
import type { Api } from '../../server/contract/api.ts';
import type { Ready } from '../start.ts';

export type PageApi = {
  call<Route extends keyof Api>(route: Route, parts?: Parts): Promise<Api[Route]['answer']>;
  /** The name and value of the session's cookie. */
  readonly session: { readonly name: string; readonly value: string };
  readonly origin: string;
};

type Parts = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Signs in by the one-time link of a server. */
export async function openPageApi(ready: Ready): Promise<PageApi> {
  const signIn = await fetch(ready.page, { redirect: 'manual' });
  const [pair = ''] = (signIn.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  const { origin } = new URL(ready.page);
  return {
    origin,
    session: { name, value },
    async call(route, { path = {}, query = {}, body } = {}) {
      const [method = 'GET', template = ''] = route.split(' ');
      const address = template.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(path[part] ?? ''));
      const response = await fetch(`${origin}${address}?${new URLSearchParams(query)}`, {
        method,
        headers: { Cookie: pair, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Api[typeof route]['answer'];
    },
  };
}
