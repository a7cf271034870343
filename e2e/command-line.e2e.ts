// `cairn` as it is installed: what it prints, how it ends, and that it works beside a running server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Credential } from '../server/contract/credential.ts';
import { aStatement } from '../server/testing/a-statement.ts';
import { makeDataFolder } from './data-folder.ts';
import { commandLine, expect, test } from './start.ts';

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

async function cairn(...args: readonly string[]): Promise<Ended> {
  // Playwright forces colours; Node warns on standard error where somebody else asked for none.
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [commandLine, ...args], { env });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

test.describe('cairn credential', () => {
  test('works on a store that a server has open', async ({ cairn: server }) => {
    const { endpoint, data } = server.ready();
    const { authorization, key, scopes } = await server.addCredential('Course', ['statements/write', 'all/read']);
    expect(scopes).toEqual(['statements/write', 'all/read']);
    const post = () =>
      fetch(`${endpoint}/statements`, {
        method: 'POST',
        headers: {
          Authorization: authorization,
          'X-Experience-API-Version': '1.0.3',
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(aStatement()),
      });
    expect((await post()).status).toBe(200);
    const listed = JSON.parse((await cairn('credential', 'list', '--data', data, '--json')).out) as Credential[];
    expect(listed).toMatchObject([{ key, label: 'Course', revokedAt: null }]);
    expect((await cairn('credential', 'list', '--data', data)).out).toMatch(
      /Course {2}\(statements\/write, all\/read; last used 20/,
    );
    const revoked = await cairn('credential', 'revoke', key, '--data', data);
    expect(revoked).toEqual({ code: 0, out: '"Course" is revoked.\n', error: '' });
    expect((await post()).status).toBe(401);
  });

  test('says in one sentence what is wrong', async ({ cairn: server }) => {
    const revoked = await cairn('credential', 'revoke', 'nobody', '--data', server.dataFolder);
    expect(revoked).toEqual({ code: 1, out: '', error: 'There is no credential with the key nobody.\n' });
  });
});

for (const args of [
  ['credential'],
  ['credential', 'add'],
  ['credential', 'add', '--label', 'x', '--scope', 'y'],
  ['credential', 'frobnicate'],
  ['frobnicate'],
  ['serve', '--port', 'x'],
  ['serve', '--default-version', '3'],
  ['serve', '--nonsense'],
]) {
  test(`cairn ${args.join(' ')} ends with exit code 2 and the usage`, async () => {
    const { code, out, error } = await cairn(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^[^\n]+\.?\nUsage:/);
  });
}

test('cairn --help and --version answer on standard output', async () => {
  expect(await cairn('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage:/) });
  expect(await cairn('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.describe('cairn serve', () => {
  test('says where it is, keeps its key file to its owner, and ends cleanly when told', async ({ cairn: server }) => {
    const { endpoint, page, data } = server.ready();
    expect(data).toBe(server.dataFolder);
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/xapi$/);
    expect((await fetch(endpoint.replace('127.0.0.1', 'localhost') + '/about')).status).toBe(200);
    const signIn = await fetch(page, { redirect: 'manual' });
    expect(signIn.headers.get('Set-Cookie')).toMatch(/^cairn-\d+=/);
    expect(statSync(join(data, 'secrets.key')).mode & 0o777).toBe(0o600);
    await server.stop();
    expect(server.exitCode()).toBe(0);
  });

  test('names the Cairn that has the store, and the one that has the port', async ({ cairn: server }) => {
    const { data, endpoint, pid } = server.ready();
    expect(await cairn('serve', '--data', data, '--port', '0')).toEqual({
      code: 1,
      out: '',
      error: `The data folder ${data} is already open in another Cairn (process ${pid}). Use that one, or close it first.\n`,
    });
    const other = makeDataFolder();
    const { port } = new URL(endpoint);
    const samePort = await cairn('serve', '--data', other.path, '--port', port);
    other.remove();
    expect(samePort).toMatchObject({ code: 1, out: '' });
    expect(samePort.error).toMatch(
      `Port ${port} of this computer is in use by another Cairn, with the data folder ${data}. Close that program, or give Cairn another port with --port`,
    );
  });

  test('names a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const folder = makeDataFolder();
    const { code, error } = await cairn('serve', '--data', folder.path, '--port', String(port));
    other.close();
    folder.remove();
    expect(code).toBe(1);
    expect(error).toMatch(
      new RegExp(`^Port ${port} of this computer is in use by another program\\. [^\\n]+--port[^\\n]+\\n$`),
    );
  });

  test('has lost nothing that it acknowledged when it is killed', async ({ cairn: server }) => {
    const { endpoint } = server.ready();
    const { authorization } = await server.addCredential('Course', ['all']);
    const headers = {
      Authorization: authorization,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    };
    const acknowledged: string[] = [];
    // Sixteen writers keep going until the server is gone.
    const write = async () => {
      for (;;) {
        const response = await fetch(`${endpoint}/statements`, {
          method: 'POST',
          headers,
          body: JSON.stringify([aStatement(), aStatement()]),
        });
        acknowledged.push(...((await response.json()) as string[]));
      }
    };
    const gone = Promise.allSettled(Array.from({ length: 16 }, write));
    await expect.poll(() => acknowledged.length).toBeGreaterThan(200);
    await server.kill();
    await gone;
    await server.restart();
    for (const id of acknowledged) {
      const kept = await fetch(`${endpoint}/statements?statementId=${id}`, { headers });
      expect([id, kept.status]).toEqual([id, 200]);
    }
  });
});
