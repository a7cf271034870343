// Connections that are used as no well-behaved client would.
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Random } from '../generated/random.ts';

/** What came back on one connection: the status of each answer in order, and all text. */
export type Answers = { readonly statuses: readonly number[]; readonly text: string };

/** How long a server may be silent before the client gives up, in milliseconds. */
const longPatience = 20_000;
/** The same where the server may be waiting for bytes that do not come. */
export const shortPatience = 1_000;

/** Sends bytes on a connection of their own, and reads until the server ends it or falls silent. */
export function send(port: number, bytes: Buffer, patience = longPatience): Promise<Answers> {
  return converse(port, patience, (socket) => {
    socket.write(bytes);
  });
}

type Conversation = (socket: Socket, bytes: Buffer, random: Random) => void | Promise<void>;

/** What each does is its name; the bytes are those of a valid request that stores nothing when it is cut off. */
const conversations: Readonly<Record<string, Conversation>> = {
  'nothing at all': (socket) => void socket.end(),
  'gone in the middle': (socket, bytes, random) => {
    socket.write(cut(bytes, random), () => socket.destroy());
  },
  'reset in the middle': (socket, bytes, random) => {
    socket.write(cut(bytes, random), () => socket.resetAndDestroy());
  },
  'half closed in the middle': (socket, bytes, random) => void socket.end(cut(bytes, random)),
  'gone before the answer': (socket, bytes) => {
    socket.write(bytes, () => socket.destroy());
  },
  'reset before the answer': (socket, bytes) => {
    socket.write(bytes, () => socket.resetAndDestroy());
  },
  'byte by byte, then gone': async (socket, bytes, random) => {
    for (const byte of cut(bytes, random).subarray(-200)) await written(socket, Buffer.from([byte]));
    socket.destroy();
  },
  'the same many times at once': (socket, bytes) => {
    const again = Buffer.from(
      bytes.toString('latin1').replace('Connection: close', 'Connection: keep-alive'),
      'latin1',
    );
    socket.write(Buffer.concat([...Array.from({ length: 20 }, () => again), bytes]));
  },
  'the answer is not read': (socket, bytes) => {
    socket.pause();
    socket.write(bytes, () => setImmediate(() => socket.resetAndDestroy()));
  },
};

/** Sends a request in a way that no client should, and says which. */
export async function misbehave(
  port: number,
  bytes: Buffer,
  random: Random,
): Promise<Answers & { readonly name: string }> {
  const [name, conversation] = random.pick(Object.entries(conversations));
  return { name, ...(await converse(port, shortPatience, (socket) => conversation(socket, bytes, random))) };
}

function converse(port: number, patience: number, talk: (socket: Socket) => void | Promise<void>): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => {
      Promise.resolve(talk(socket)).catch(reject);
    });
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (piece) => pieces.push(piece));
    // The server may end a connection that it cannot make sense of while the client still writes.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const text = Buffer.concat(pieces).toString('latin1');
      resolve({ statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text });
    });
  });
}

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.write(bytes, () => resolve());
  });
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.integer(0, bytes.length - 1));
}
