import { request } from 'node:http';

/** The status of a GET over a connection of its own, without the tidying that `fetch` does to paths and headers. */
export function rawStatus(
  port: number,
  { path, headers }: { readonly path: string; readonly headers: Readonly<Record<string, string>> },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const get = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    get.on('error', reject);
    get.end();
  });
}
