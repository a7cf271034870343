// The least that a server can do: takes a Statement, parses it, answers; a GET gets as much as a page of Statements.
// Prints its port.
import type { AddressInfo } from 'node:net';
import type { IncomingMessage } from 'node:http';
import Koa from 'koa';

const app = new Koa();
const page = JSON.stringify({ statements: Array.from({ length: 50 }, () => 'x'.repeat(1200)) });

app.use(async (context) => {
  if (context.method === 'GET') {
    context.type = 'application/json';
    context.body = page;
    return;
  }
  const { id } = JSON.parse(await bodyOf(context.req)) as { readonly id: string };
  context.body = [id];
});

const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
