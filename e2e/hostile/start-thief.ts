import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** Somebody else's server, to which a destination points: whoever asks it for anything has been fooled. */
export async function startThief(certificate: Certificate) {
  let requests = 0;
  const server = createServer({ ...certificate }, (_request, response) => {
    requests += 1;
    response.end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/xapi/statements`,
    requests: () => requests,
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
