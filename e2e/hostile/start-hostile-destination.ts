// Somebody else's LRS on a bad day. It runs in the process of the test, over https.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RemoteTrouble } from '../../server/contract/sharing/remote.ts';
import type { Statement } from '../../server/contract/xapi/statement.ts';
import type { Random } from '../../server/testing/generated/random.ts';
import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import { createKeptStatements } from './kept-statements.ts';
import { readBatch } from './read-batch.ts';
import { startThief } from './start-thief.ts';
import type { LastingTrouble, Trouble } from './trouble.ts';
import { isLasting, isNoticed } from './trouble.ts';

type HostileOptions = {
  /** What Cairn has been told to trust. */
  readonly certificate: Certificate;
  /** What Cairn has to send. */
  readonly authorization: string;
  readonly random: Random;
  /** Comes to requests one after the other, with some that go well in between. */
  readonly troubles: readonly Trouble[];
  /** The status with which a Statement is refused, however often it comes. */
  readonly refusalOf: (statement: Statement) => number | undefined;
  /** Ends Cairn at once; resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

export type HostileDestination = Awaited<ReturnType<typeof startHostileDestination>>;

/** More Statements than this in one request are answered with 413. */
const largestBatch = 40;
/** Milliseconds after which a connection is cut on which nothing is said. */
const hangsFor = 500;
/** Cairn is killed at most so many milliseconds after an answer: while it reads it, notes it, or goes on. */
const longestLastMoment = 8;

const captivePortal = '<!doctype html><title>Free Wi-Fi</title><h1>Welcome! Accept our terms to go on.</h1>';

/** Why a Statement is refused, in the destination's words. */
export function refusalOfId(id: string): string {
  return `Statement ${id} is not acceptable`;
}

export async function startHostileDestination(options: HostileOptions) {
  const { certificate, authorization, random, refusalOf } = options;
  const troubles = [...options.troubles];
  const kept = createKeptStatements();
  const thief = await startThief(certificate);
  const otherCertificate = makeCertificate();
  const met = new Map<string, number>();
  const faults: string[] = [];
  let requests = 0;
  let calm = 0;
  let present: LastingTrouble | undefined;
  let dying: Promise<void> | undefined;

  const server = createServer({ ...certificate }, (request, response) => {
    // Those whose connection is cut have nobody left to tell.
    answer(request, response).catch(() => response.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  function hangUp(): void {
    server.close();
    server.closeAllConnections();
  }

  function count(what: string): void {
    met.set(what, (met.get(what) ?? 0) + 1);
  }

  /** What happens to this request; undefined when nothing does. */
  function nextTrouble(): Trouble | undefined {
    if (present) return present;
    if (calm > 0) {
      calm -= 1;
      return undefined;
    }
    calm = random.integer(0, 2);
    const trouble = troubles.shift();
    if (trouble) count(trouble);
    if (trouble && isLasting(trouble)) present = trouble;
    return trouble;
  }

  function kill(): void {
    const death = (dying ?? Promise.resolve()).then(options.kill).finally(() => {
      if (dying === death) dying = undefined;
    });
    dying = death;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== authorization) faults.push(`${request.method} with another credential`);
    if (request.url === '/xapi/about') return void response.end(JSON.stringify({ version: ['1.0.3'] }));
    if (request.method !== 'POST') return void response.end('{"statements":[]}');
    requests += 1;
    if (dying) return void response.destroy();
    const trouble = nextTrouble();
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      if (trouble === 'cut-in-body') return void response.destroy();
      if (trouble === 'killed-in-body') return kill();
      chunks.push(chunk as Buffer);
    }
    const batch = readBatch(request.headers['content-type'] ?? '', Buffer.concat(chunks));
    faults.push(...batch.faults);
    act(trouble, batch.statements, response);
  }

  function act(trouble: Trouble | undefined, statements: readonly Statement[], response: ServerResponse): void {
    const ids = JSON.stringify(statements.map(({ id }) => id));
    const say = (status: number, words: string, headers: Readonly<Record<string, string>> = {}) =>
      void response.writeHead(status, headers).end(words);

    if (trouble?.endsWith('-stored') && isWelcome(statements)) {
      kept.keep(trouble === 'error-half-stored' ? statements.slice(0, statements.length / 2) : statements);
    }
    switch (trouble) {
      case 'error':
      case 'error-half-stored':
      case 'failing':
        // Some servers tell more of a request than they should.
        return say(500, `Internal error. Authorization: ${authorization}`);
      case 'busy':
        return say(429, 'Slow down, please.', { 'Retry-After': '1' });
      case 'conflict':
        if (statements.length > 1) return say(409, 'Somebody else is writing.');
        break;
      case 'garbage':
      case 'garbage-stored':
        return say(200, random.pick(['', '[]', '{"ok":true}', '\u0000\u0001\ufffd', ids.slice(0, -1)]));
      case 'captive-portal':
        return say(200, captivePortal, { 'Content-Type': 'text/html' });
      case 'moved':
        return say(random.pick([301, 302, 303, 307, 308]), '', { Location: thief.address });
      case 'cut-before-answer':
      case 'cut-before-answer-stored':
        return void response.destroy();
      case 'cut-in-answer':
      case 'cut-in-answer-stored':
        response.writeHead(200, { 'Content-Length': String(ids.length) });
        return void response.write(ids.slice(0, ids.length / 2), () => response.destroy());
      case 'hang':
      case 'hang-stored':
        return void setTimeout(() => response.destroy(), hangsFor);
      case 'silence':
        return;
      case 'restart':
        hangUp();
        return void listen(port);
      case 'away':
        return hangUp();
      case 'other-certificate':
        server.setSecureContext({ ...otherCertificate });
        return server.closeAllConnections();
      case 'killed-before-answer':
      case 'killed-before-answer-stored':
        return kill();
      case 'killed-after-answer':
        response.once('close', () => setTimeout(kill, random.integer(0, longestLastMoment)));
        break;
      default:
    }
    settle(statements, ids, say);
  }

  /** Answers as any LRS does. */
  function settle(statements: readonly Statement[], ids: string, say: (status: number, words: string) => void): void {
    if (statements.length > largestBatch) {
      count('too-large');
      return say(413, 'Too many at once.');
    }
    const refused = statements.find((statement) => refusalOf(statement) !== undefined);
    if (refused) {
      count('unacceptable');
      return say(refusalOf(refused) ?? 400, refusalOfId(refused.id ?? ''));
    }
    kept.keep(statements);
    say(200, ids);
  }

  function isWelcome(statements: readonly Statement[]): boolean {
    return statements.length <= largestBatch && statements.every((statement) => refusalOf(statement) === undefined);
  }

  return {
    address: `https://localhost:${port}/xapi`,
    kept,
    /** What was wrong with requests. */
    faults: (): readonly string[] => faults,
    /** Requests that came to where it pointed. */
    requestsElsewhere: thief.requests,
    /** How often there was which trouble, and how many requests there were. */
    figures: () => ({ requests, repeated: kept.repeated(), troubles: Object.fromEntries([...met].sort()) }),
    /** Troubles that are still to come. */
    troublesLeft: () => troubles.length,

    /** Cairn says that there is this trouble. Ends it when it is the one that goes on. */
    async notice(trouble: RemoteTrouble): Promise<void> {
      if (!present || !isNoticed(present, trouble)) return;
      if (present === 'away') await listen(port);
      if (present === 'other-certificate') server.setSecureContext({ ...certificate });
      present = undefined;
    },

    close(): void {
      thief.close();
      hangUp();
    },
  };
}
