import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';

/** One request for Statements: behind `more` it begins at `from`. */
type ListRequest = {
  /** 0 = the first. */
  readonly number: number;
  readonly query: URLSearchParams;
  readonly from: number;
  readonly headers: IncomingMessage['headers'];
  readonly response: ServerResponse;
  /** What an LRS that keeps all rules answers, as far as the options let it. */
  page(): { readonly statements: readonly unknown[]; readonly more: string };
  /** Answers that. */
  answer(): void;
};

export type ListOptions = {
  readonly pageSize?: number;
  /** Does not keep these rules. */
  readonly ignores?: readonly ('since' | 'ascending')[];
  readonly versions?: readonly string[];
  /** Answers in another way. */
  readonly answer?: (request: ListRequest) => void;
};

type ListLrs = {
  readonly endpoint: string;
  /** What it has; a test may add to it. */
  readonly statements: Statement[];
  readonly requests: readonly URLSearchParams[];
};

/** Somebody else's LRS that has these Statements, in the order of their `stored`; closed when the test is over. */
export async function startListLrs(statements: readonly Statement[], options: ListOptions = {}): Promise<ListLrs> {
  const { pageSize = 100, ignores = [], versions = ['1.0.3'] } = options;
  const list = [...statements];
  const requests: URLSearchParams[] = [];
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const address = new URL(incoming.url ?? '', 'http://localhost');
    if (address.pathname.endsWith('/about')) return response.end(JSON.stringify({ version: versions }));
    const query = address.searchParams;
    const from = Number(query.get('from') ?? 0);
    const page = () => {
      const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
      const wanted = list.filter(({ stored = '' }) => ignores.includes('since') || Date.parse(stored) > since);
      if (ignores.includes('ascending')) wanted.reverse();
      const next = new URLSearchParams(query);
      next.set('from', String(from + pageSize));
      return {
        statements: wanted.slice(from, from + pageSize),
        more: from + pageSize < wanted.length ? `/xapi/statements?${next}` : '',
      };
    };
    const answer = () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(page()));
    };
    requests.push(query);
    const request = { number: requests.length - 1, query, from, headers: incoming.headers, response, page, answer };
    return options.answer ? options.answer(request) : answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`, statements: list, requests };
}
