// A client of HTTP/1.1 that costs little: requests are bytes made beforehand, answers are hardly looked at, for client
// and server share two cores.
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type Answer = { readonly status: number; readonly body: Buffer; readonly milliseconds: number };

export type Load = { readonly answers: readonly Answer[]; readonly seconds: number };

/** Sends all requests, each connection one after the other. Rejects when a connection breaks. */
export async function sendAll(port: number, requests: readonly Buffer[], connections = 1): Promise<Load> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openClient(port)));
  const answers: Answer[] = [];
  let next = 0;
  const begin = performance.now();
  try {
    await Promise.all(
      clients.map(
        (client) =>
          new Promise<void>((resolve, reject) => {
            const sendNext = () => {
              const request = requests[next];
              if (!request) return resolve();
              next += 1;
              client.send(request, takeAnswer);
            };
            const takeAnswer = (answer: Answer) => {
              answers.push(answer);
              sendNext();
            };
            client.onBreak(reject);
            sendNext();
          }),
      ),
    );
    return { answers, seconds: (performance.now() - begin) / 1000 };
  } finally {
    for (const client of clients) client.close();
  }
}

type Client = {
  send(request: Buffer, onAnswer: (answer: Answer) => void): void;
  onBreak(call: (error: Error) => void): void;
  close(): void;
};

async function openClient(port: number): Promise<Client> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  return clientOver(socket);
}

function clientOver(socket: Socket): Client {
  let received: Buffer = Buffer.alloc(0);
  let sentAt = 0;
  let give: ((answer: Answer) => void) | undefined;

  socket.on('data', (data) => {
    received = received.length === 0 ? data : Buffer.concat([received, data]);
    const answer = readAnswer(received);
    if (!answer || !give) return;
    received = Buffer.alloc(0);
    const giveNow = give;
    give = undefined;
    giveNow({ ...answer, milliseconds: performance.now() - sentAt });
  });

  return {
    send(request, onAnswer) {
      give = onAnswer;
      sentAt = performance.now();
      socket.write(request);
    },
    onBreak(call) {
      socket.on('error', call);
      socket.on('close', () => call(new Error('the server closed the connection')));
    },
    close: () => socket.destroy(),
  };
}

const headEnd = '\r\n\r\n';
const chunksEnd = '0\r\n\r\n';

/** An answer that is there to its end, else undefined. */
export function readAnswer(bytes: Buffer): { readonly status: number; readonly body: Buffer } | undefined {
  const end = bytes.indexOf(headEnd);
  if (end === -1) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const body = bytes.subarray(end + headEnd.length);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return body.length < Number(length) ? undefined : { status, body };
  if (status === 204 || status === 304) return { status, body };
  // One answer at a time is under way, so the last chunk can only stand at the end.
  return body.subarray(-chunksEnd.length).toString('latin1') === chunksEnd ? { status, body } : undefined;
}

type RequestParts = {
  readonly method: string;
  readonly path: string;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** The bytes of a request. */
export function requestBytes({ method, path, port, headers, body }: RequestParts): Buffer {
  const content =
    body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers, ...content }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`);
}

/** Throws when an answer is not one that the measurement is about. */
export function expectStatus({ answers }: Load, status: number): void {
  const other = answers.find((answer) => answer.status !== status);
  if (other) throw new Error(`answered ${other.status} instead of ${status}: ${other.body.toString().slice(0, 500)}`);
}

/** In kilobytes, with one decimal. */
export function averageLength(answers: readonly Answer[]): number {
  const octets = answers.reduce((sum, { body }) => sum + body.length, 0);
  return Math.round(octets / answers.length / 100) / 10;
}
