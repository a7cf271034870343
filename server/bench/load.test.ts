import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { expectStatus, readAnswer, requestBytes, sendAll } from './load.ts';

/** Answers with what was sent, in chunks when the path says so. */
async function startEcho(): Promise<number> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (request.url === '/chunked') response.write('piece ');
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('gives every request to a connection once, and takes every answer', async () => {
  const port = await startEcho();
  const bodies = Array.from({ length: 100 }, (_, index) => `{"number":${index},"text":"ñ"}`);
  const requests = bodies.map((body) => requestBytes({ method: 'POST', path: '/', port, headers: {}, body }));
  const load = await sendAll(port, requests, 4);
  expectStatus(load, 200);
  expect(load.answers.map(({ body }) => body.toString()).toSorted()).toEqual(bodies.toSorted());
});

it('waits for the end of an answer in chunks', async () => {
  const port = await startEcho();
  const request = requestBytes({ method: 'POST', path: '/chunked', port, headers: {}, body: 'x'.repeat(200_000) });
  const { answers } = await sendAll(port, [request, request]);
  expect(answers.map(({ status, body }) => [status, body.length > 200_000])).toEqual([
    [200, true],
    [200, true],
  ]);
});

it('does not take a part of an answer for the whole', () => {
  const answer = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd');
  for (let length = 0; length < answer.length; length += 1)
    expect(readAnswer(answer.subarray(0, length))).toBeUndefined();
  expect(readAnswer(answer)).toEqual({ status: 200, body: Buffer.from('abcd') });
});

it('fails when nobody listens', async () => {
  await expect(sendAll(1, [Buffer.from('x')])).rejects.toThrow('ECONNREFUSED');
});
