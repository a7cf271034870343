import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sealHtml } from '../portability/signing/seal-file.ts';
import { createSigner } from '../portability/signing/signer.ts';
import type { FileCheck } from '../contract/signing.ts';
import { openStore } from '../store/open-store.ts';
import { decideSwap } from '../store/swap-store.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { sayFileCheck } from './say-checks.ts';

const commandLine = fileURLToPath(new URL('../cli.ts', import.meta.url));
const signer = createSigner(generateKeyPairSync('ed25519').privateKey, () => Date.parse('2026-11-22T10:00:00Z'));

type Ended = { readonly code: number; readonly out: string; readonly error: string };

function cairn(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [commandLine, ...args], (failure, out, error) =>
      resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
}

it('says of a file who signed it, and by name what was changed in it', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'none');
  const file = join(folder, 'ana.html');
  const html = '<!doctype html><h1>Transcript</h1><h2>First \u001b[31maid</h2><p>87 %</p>';
  const sealed = await sealHtml(Buffer.from(html), 'Ana Ruiz', signer);
  writeFileSync(file, sealed);
  const intact = await cairn('verify', file, '--data', data);
  expect(intact).toMatchObject({ code: 0, error: '' });
  expect(intact.out).toContain('is intact');
  expect(intact.out).toContain(`Signed by:  ${signer.did}`);
  expect(intact.out).toContain('About:      Ana Ruiz');
  expect(existsSync(data)).toBe(false);

  writeFileSync(file, Buffer.from(sealed.toString('latin1').replace('87', '97'), 'latin1'));
  const { code, out } = await cairn('verify', file, '--json', '--data', data);
  expect(code).toBe(1);
  const check = JSON.parse(out) as FileCheck;
  expect(check).toMatchObject({ verdict: 'changed', signer: signer.did, changes: [{ what: 'changed' }] });
  expect(sayFileCheck(check, file)).toContain('is not as it was signed:\n  changed  First \ufffd[31maid\n');
});

it('ends in one sentence and with code 1 where there is nothing to look at', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'no.zip');
  const ended = await cairn('verify', file, '--data', folder);
  expect(ended).toEqual({ code: 1, out: '', error: `There is no file ${file}.\n` });
});

it('finishes a restore that was interrupted, and looks at what came of it', async () => {
  const data = temporaryFolder();
  openStore({ dataFolder: data }).close();
  mkdirSync(join(data, 'restoring'));
  renameSync(join(data, 'cairn.sqlite'), join(data, 'restoring', 'cairn.sqlite'));
  decideSwap(data, 'restoring', 'aside-2026-11-22T10-00-00');
  expect(await cairn('verify', '--data', data)).toMatchObject({ code: 0, error: '' });
  expect(readdirSync(data)).not.toContain('swap.json');
});
