// A web site on another origin than Cairn's, for activities built on unmodified client libraries.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export type FileSite = {
  readonly origin: string;
  close(): void;
};

/**
 * Serves files, given beside this one, by their paths on the site, on a free port. `answerPost` makes the JSON that
 * answers a POST to a path.
 */
export async function serveFiles(
  files: Readonly<Record<string, string>>,
  answerPost: (path: string) => object = () => ({}),
): Promise<FileSite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answerPost(path)));
      return;
    }
    const file = files[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(file ? readFileSync(fileURLToPath(new URL(file, import.meta.url))) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
