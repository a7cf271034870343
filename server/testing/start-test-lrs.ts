import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LrsConfig } from '../config.ts';
import type { Api } from '../contract/api.ts';
import type { IssuedCredential } from '../contract/credential.ts';
import type { Scope } from '../contract/scopes.ts';
import { startLrs } from '../index.ts';
import type { Lrs } from '../index.ts';
import { putNewStore } from './put-new-store.ts';

export type TestLrs = {
  readonly lrs: Lrs;
  readonly origin: string;
  /** Header value of a credential that may do everything. */
  readonly authorization: string;
  readonly key: string;
  /** Asks the xAPI endpoint: with version, credential and JSON type, unless the headers say otherwise. */
  xapi(path: string, options?: XapiOptions): Promise<Response>;
  /** Calls the page's API, signed in. */
  api<Route extends keyof Api>(route: Route, parts?: ApiParts): Promise<Api[Route]['answer']>;
  /** The same, but gives the response, whatever its status. */
  askApi(route: keyof Api, parts?: ApiParts): Promise<Response>;
  /** Asks for a path of the page's API that answers with a file, or takes one in; signed in unless the headers say else. */
  askPath(path: string, init?: RequestInit): Promise<Response>;
  issue(label: string, scopes: readonly Scope[]): Promise<{ readonly key: string; readonly authorization: string }>;
  /** How many Statements are stored. */
  count(): Promise<number>;
};

export type XapiOptions = {
  readonly method?: string;
  /** Sent as JSON unless it is a string or bytes. */
  readonly body?: unknown;
  /** Null takes a header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
};

type ApiParts = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** No connection is kept for a server that a test may start again on the same port. */
export const ownConnection = { Connection: 'close' };

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real LRS on a free port, with a credential; closed when the test is over. */
export async function startTestLrs(config: Partial<LrsConfig> = {}): Promise<TestLrs> {
  const pageFolder = temporaryFolder();
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Cairn</title>');
  const dataFolder = config.dataFolder ?? putNewStore(temporaryFolder());
  const lrs = await startLrs({
    port: 0,
    defaultVersion: '1.0.3',
    log: (event, details) => console.error(event, details),
    ...config,
    dataFolder,
    pageFolder,
  });
  onTestFinished(() => lrs.close());
  const origin = `http://127.0.0.1:${lrs.port}`;
  const cookie = await signIn(lrs);

  const askApi: TestLrs['askApi'] = (route, { path = {}, query = {}, body } = {}) => {
    const [method = 'GET', template = ''] = route.split(' ');
    const address = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    return fetch(`${origin}${address}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        ...ownConnection,
        Cookie: cookie,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const api: TestLrs['api'] = async (route, parts) => {
    const response = await askApi(route, parts);
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Api[typeof route]['answer'];
  };
  const issue: TestLrs['issue'] = async (label, scopes) => {
    const issued: IssuedCredential = await api('POST /api/credentials', { body: { label, scopes } });
    return { key: issued.credential.key, authorization: basic(issued.credential.key, issued.secret) };
  };

  const { key, authorization } = await issue('everything', ['all']);
  return {
    lrs,
    origin,
    authorization,
    key,
    api,
    askApi,
    askPath: (path, init) =>
      fetch(`${origin}${path}`, { ...init, headers: { ...ownConnection, Cookie: cookie, ...init?.headers } }),
    issue,
    xapi(path, { method = 'GET', body, headers = {} } = {}) {
      const standard: Record<string, string | null> = {
        ...ownConnection,
        Authorization: authorization,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': body === undefined ? null : 'application/json',
      };
      const chosen = Object.entries({ ...standard, ...headers }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      const content = typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body);
      return fetch(`${lrs.endpoint}${path}`, {
        method,
        headers: chosen,
        ...(body === undefined ? {} : { body: content }),
      });
    },
    count: async () => (await api('GET /api/status')).statements,
  };
}

export function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
}

async function signIn(lrs: Lrs): Promise<string> {
  const response = await fetch(lrs.makePageAddress(), { redirect: 'manual', headers: ownConnection });
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

/** The key and secret in an `Authorization` header. */
export function loginOf({ authorization }: { readonly authorization: string }) {
  const [key = '', secret = ''] = Buffer.from(authorization.slice('Basic '.length), 'base64').toString().split(':');
  return { key, secret };
}
