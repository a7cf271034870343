import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context, Next } from 'koa';

type PageFile = { readonly body: Buffer; readonly type: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built page from memory: it is a handful of files, and no request can name one that was not there at the
 * start. Addresses of screens get the same document.
 */
export function servePage(folder: string) {
  const files = readFiles(folder);
  const document = files.get('/index.html');
  return async (context: Context, next: Next): Promise<void> => {
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    const file = files.get(context.path) ?? (isScreen(context.path) ? document : undefined);
    if (!isRead || !file) return next();
    // Built files carry a hash in their name: what is under it never changes.
    if (context.path.startsWith('/assets/')) context.set('Cache-Control', 'public, max-age=31536000, immutable');
    context.type = file.type;
    context.body = file.body;
  };
}

function isScreen(path: string): boolean {
  return /^\/(?:[a-z-]+(?:\/[\w-]+)*)?$/.test(path) && !/^\/(?:api|xapi|assets|sign-in)(?:\/|$)/.test(path);
}

function readFiles(folder: string): ReadonlyMap<string, PageFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const type = types[extname(entry.name)] ?? 'application/octet-stream';
      return [`/${relative(folder, path).split(sep).join('/')}`, { body: readFileSync(path), type }];
    }),
  );
}
