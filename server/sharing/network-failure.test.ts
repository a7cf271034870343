// Why no answer came, against real sockets and real certificates.
import { generateKeyPairSync } from 'node:crypto';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { selfSignedCertificate } from '../testing/self-signed-certificate.ts';
import { startListening } from '../testing/start-listening.ts';
import { networkFailure } from './network-failure.ts';
import { createRemoteClient } from './remote-client.ts';
import type { RemoteLrs } from './remote-lrs.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function ask(endpoint: string, patience?: number) {
  const remote: RemoteLrs = {
    endpoint,
    login: { kind: 'basic', key: 'key', secret: 's3cr3t' },
    allowUnencrypted: false,
  };
  const client = createRemoteClient({ clock: Date.now, ...(patience && { patience }) });
  return client.ask(remote, { method: 'GET', path: '/about', version: '1.0.3' });
}

/** A server that does with each connection, once it says something, what a test wants. */
function startSocket(act: (socket: Socket) => void): Promise<number> {
  return startListening(createServer((socket) => void socket.once('data', () => act(socket))));
}

type Parts = Parameters<typeof selfSignedCertificate>[2];

/** A server with a certificate of its own. */
async function startTls(parts: Parts): Promise<{ readonly port: number; readonly certificate: string }> {
  const base64 = selfSignedCertificate(publicKey, privateKey, parts).toString('base64');
  const certificate = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`;
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const server = createHttpsServer({ cert: certificate, key }, (_request, response) => response.end('hello'));
  return { port: await startListening(server), certificate };
}

/** As if the system knew who made this certificate. */
function trust(certificate: string): void {
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, certificate]);
  onTestFinished(() => setDefaultCACertificates(usual));
}

describe('a certificate', () => {
  it('that the system trusts, for this name, is fine', async () => {
    const { port, certificate } = await startTls({});
    trust(certificate);
    expect(await ask(`https://localhost:${port}/xapi`)).toMatchObject({ kind: 'answered', text: 'hello' });
  });

  it.each<[string, Parts]>([
    ['certificate-untrusted', {}],
    ['certificate-expired', { from: '200101000000Z', until: '210101000000Z' }],
  ])('that nobody vouches for can be %s', async (reason, parts) => {
    const { port } = await startTls(parts);
    expect(await ask(`https://localhost:${port}/xapi`)).toMatchObject({
      kind: 'unreachable',
      reason,
      wasConnected: false,
    });
  });

  it.each<[string, Parts]>([
    ['certificate-expired', { from: '200101000000Z', until: '210101000000Z' }],
    ['certificate-other', { from: '480101000000Z' }],
    ['certificate-other-name', { host: 'lrs.example.org' }],
  ])('that the system trusts can be %s', async (reason, parts) => {
    const { port, certificate } = await startTls(parts);
    trust(certificate);
    expect(await ask(`https://localhost:${port}/xapi`)).toMatchObject({ kind: 'unreachable', reason });
  });
});

describe('a connection', () => {
  it('can be refused', async () => {
    const port = await startListening(createServer());
    const gone = createServer();
    const free = await startListening(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(free).not.toBe(port);
    expect(await ask(`http://127.0.0.1:${free}/xapi`)).toMatchObject({
      kind: 'unreachable',
      reason: 'refused',
      wasConnected: false,
    });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['closed without an answer', (socket) => socket.destroy()],
    ['reset', (socket) => socket.resetAndDestroy()],
    ['closed within the answer', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
  ])('can be %s', async (_, act) => {
    const port = await startSocket(act);
    expect(await ask(`http://127.0.0.1:${port}/xapi`)).toMatchObject({
      kind: 'unreachable',
      reason: 'cut-off',
      wasConnected: true,
    });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['before the answer', () => undefined],
    ['within the answer', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
  ])('on which nothing moves any more %s is given up', async (_, act) => {
    const port = await startSocket(act);
    expect(await ask(`http://127.0.0.1:${port}/xapi`, 50)).toEqual({
      kind: 'unreachable',
      reason: 'timed-out',
      words: 'nothing moved for 0.05 seconds',
      wasConnected: true,
    });
  });

  it('can bring what is no HTTP', async () => {
    const port = await startSocket((socket) => socket.end('220 mail.example.org ESMTP\r\n'));
    expect(await ask(`http://127.0.0.1:${port}/xapi`)).toMatchObject({ kind: 'unreachable', reason: 'other' });
  });

  it('can turn out to be unencrypted where https was asked for', async () => {
    const port = await startSocket((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await ask(`https://127.0.0.1:${port}/xapi`)).toMatchObject({
      kind: 'unreachable',
      reason: 'not-encrypted',
      words: 'wrong version number',
    });
  });
});

describe('an error', () => {
  const withCode = (code: string, message = '') => Object.assign(new Error(message), { code });

  it.each([
    ['ENOTFOUND', 'name-unknown'],
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-untrusted'],
    ['INVALID_PURPOSE', 'certificate-other'],
    ['CERT_REVOKED', 'certificate-other'],
    ['EHOSTUNREACH', 'other'],
  ])('with the code %s below it means %s', (code, reason) => {
    const error = new TypeError('fetch failed', { cause: withCode(code) });
    expect(networkFailure(error)).toMatchObject({ reason });
  });

  it('for each address of a name means what the reachable kind of addresses says', () => {
    const cause = new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED', 'no')]);
    expect(networkFailure(new TypeError('fetch failed', { cause }))).toMatchObject({ reason: 'refused', words: 'no' });
    const offline = new AggregateError([withCode('ENETUNREACH'), withCode('ENETDOWN')]);
    expect(networkFailure(offline)).toMatchObject({ reason: 'offline' });
  });

  it('of a handshake is about encryption only when it says so', () => {
    const message = 'write EPROTO 40:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:x.c:350:';
    expect(networkFailure(withCode('EPROTO', message))).toMatchObject({
      reason: 'not-encrypted',
      words: 'wrong version number',
    });
    expect(networkFailure(withCode('EPROTO', 'alert handshake failure'))).toMatchObject({ reason: 'other' });
  });
});
