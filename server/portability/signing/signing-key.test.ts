import { randomBytes } from 'node:crypto';
import { compactVerify } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seal, unseal } from '../../lrs/seal.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/open-store.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { keyOfDid } from '../credentials/did-key.ts';
import type { KeySecrets } from './signing-key.ts';
import { openSigningKey } from './signing-key.ts';

function openKey(store: Store = newStore(), keychainKey: Uint8Array = Buffer.alloc(32, 7)) {
  const secrets: KeySecrets = {
    encrypt: (secret) => seal(keychainKey, secret),
    decrypt: (encrypted) => unseal(keychainKey, encrypted),
  };
  return openSigningKey(store, secrets, () => Date.parse('2026-11-22T10:00:00Z'));
}

function newStore(): Store {
  const store = openStore({ dataFolder: temporaryFolder(), sqliteBinding: undefined });
  onTestFinished(store.close);
  return store;
}

const passphrase = 'correct horse';

describe('the signing key', () => {
  it('is made once, and is the same after a start', () => {
    const store = newStore();
    expect(openKey(store).get()).toBeNull();
    const made = openKey(store).make();
    expect(made).toMatchObject({ createdAt: '2026-11-22T10:00:00.000Z', savedAt: null });
    expect(made.did).toMatch(/^did:key:z6Mk/);
    expect(openKey(store).make()).toEqual(made);
    expect(openKey(store).get()).toEqual(made);
    expect(openKey(store).signer().did).toBe(made.did);
  });

  it('is made by the first signature', () => {
    const key = openKey();
    expect(key.signer().did).toBe(key.get()?.did);
  });

  it('signs so that anybody who knows its name can check it', async () => {
    const { did, sign } = openKey().signer();
    const { payload, protectedHeader } = await compactVerify(
      await sign(Buffer.from('octets')),
      keyOfDid(did) ?? randomBytes(0),
    );
    expect(Buffer.from(payload).toString()).toBe('octets');
    expect(protectedHeader).toEqual({
      alg: 'EdDSA',
      typ: 'cairn-manifest',
      kid: `${did}#${did.slice(8)}`,
      iat: 1795341600,
    });
  });

  it('is saved under a passphrase and put in the place of another one, whose signatures stay the learner’s', async () => {
    const [key, elsewhere] = [openKey(), openKey()];
    const { did } = key.make();
    const saved = await key.save(passphrase);
    expect(saved.key).toEqual({ did, createdAt: '2026-11-22T10:00:00.000Z', savedAt: '2026-11-22T10:00:00.000Z' });
    expect(saved.fileName).toMatch(/^cairn-signing-key-\w{8}\.age$/);
    expect(saved.text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(key.get()).toEqual(saved.key);
    const former = elsewhere.make().did;
    expect(await elsewhere.load(saved.text, passphrase)).toMatchObject({ did, savedAt: '2026-11-22T10:00:00.000Z' });
    expect(elsewhere.signer().did).toBe(did);
    expect([did, former, 'did:key:z6MkOther'].map(elsewhere.isOwn)).toEqual([true, true, false]);
  });

  it('stays as it is when a passphrase is wrong or a file is something else', async () => {
    const key = openKey();
    const before = key.make();
    const { text } = await savedElsewhere();
    await expect(key.load(text, 'wrong passphrase')).rejects.toMatchObject({ type: 'passphrase-wrong' });
    await expect(key.load('no such file', passphrase)).rejects.toMatchObject({ type: 'key-file-unreadable' });
    await expect(key.save('too short')).rejects.toMatchObject({ type: 'invalid-request' });
    expect(key.get()).toEqual(before);
  });

  it('that can no longer be decrypted signs nothing until it is loaded or another is made', async () => {
    const store = newStore();
    const { did } = openKey(store).make();
    const { text } = await openKey(store).save(passphrase);
    const moved = openKey(store, Buffer.alloc(32, 8));
    expect(() => moved.signer()).toThrow(expect.objectContaining({ type: 'signing-key-unreadable' }));
    await moved.load(text, passphrase);
    expect(moved.signer().did).toBe(did);
    const movedAgain = openKey(store, Buffer.alloc(32, 9));
    const other = movedAgain.make().did;
    expect(other).not.toBe(did);
    expect(movedAgain.isOwn(did)).toBe(true);
  });
});

async function savedElsewhere() {
  const key = openKey();
  key.make();
  return key.save(passphrase);
}
