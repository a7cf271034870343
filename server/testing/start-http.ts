import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { startListening } from './start-listening.ts';

export type HttpRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

type HttpServer = {
  readonly origin: string;
  /** What has been asked, in order. */
  readonly requests: readonly HttpRequest[];
};

/** A web server that answers as a test wants it to, once a request is there as a whole. */
export async function startHttp(
  answer: (request: HttpRequest, response: ServerResponse) => unknown,
): Promise<HttpServer> {
  const requests: HttpRequest[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const { method = '', url = '', headers } = message;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
      requests.push(request);
      answer(request, response);
    });
  });
  return { origin: `http://127.0.0.1:${await startListening(server)}`, requests };
}
