import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';

type OddLrs = {
  readonly endpoint: string;
  /** The ids of each POST of Statements, in order. */
  readonly requests: readonly (readonly string[])[];
};

/** Answers a POST of Statements; `takeAll` answers as an LRS that stores them. */
export type OddAnswer = (post: {
  readonly ids: readonly string[];
  readonly authorization: string;
  readonly response: ServerResponse;
  takeAll(): void;
}) => void | Promise<void>;

/** Somebody else's LRS that answers as a test wants it to; closed when the test is over. */
export async function startOddLrs(
  answer: OddAnswer,
  versions: readonly string[] = ['1.0.3'],
  kept: ReadonlyMap<string, Statement> = new Map(),
): Promise<OddLrs> {
  const requests: (readonly string[])[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (request.url?.endsWith('/about')) return response.end(JSON.stringify({ version: versions }));
      const wanted = new URL(request.url ?? '', 'http://localhost').searchParams.get('statementId');
      if (request.method === 'GET' && wanted !== null) {
        const found = kept.get(wanted);
        return response.writeHead(found ? 200 : 404).end(JSON.stringify(found ?? {}));
      }
      if (request.method === 'GET') return response.end('{"statements":[]}');
      const ids = (JSON.parse(body) as Statement[]).map(({ id = '' }) => id);
      if (ids.length === 0) return response.end('[]');
      requests.push(ids);
      const takeAll = () => response.end(JSON.stringify(ids));
      return void answer({ ids, authorization: request.headers.authorization ?? '', response, takeAll });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`, requests };
}
