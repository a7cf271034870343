// A course's web site: another origin than Cairn's, with activities built on unmodified client libraries.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const files: Readonly<Record<string, string>> = {
  '/tincan.html': here('activities/tincan.html'),
  '/tincan.js': here('activities/tincan.js'),
  '/xapi.html': here('activities/xapi.html'),
  '/xapi.js': here('activities/xapi.js'),
  '/activity-page.js': here('activities/activity-page.js'),
  '/libraries/tincan.js': here('../node_modules/tincanjs/build/tincan-min.js'),
  '/libraries/xapi.js': here('../node_modules/@xapi/xapi/dist/XAPI.umd.js'),
};

export type ActivitySite = {
  readonly origin: string;
  close(): void;
};

/** Starts the site on a free port. */
export async function startActivitySite(): Promise<ActivitySite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(file ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
