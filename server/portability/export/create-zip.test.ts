import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { unzip } from '../../testing/unzip.ts';
import { createZip } from './create-zip.ts';

const time = new Date('2026-11-22T10:00:00Z');

test('holds its entries in order, each with the length and hash that were told', async () => {
  const told: unknown[] = [];
  const zip = await buffer(
    createZip(time, async ({ add }) => {
      told.push(await add('one.txt', pieces('a', 'bc')));
      told.push(await add('folder/two', pieces(), 1));
    }),
  );
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(told).toEqual([
    { name: 'one.txt', length: 3, sha256: sha256('abc') },
    { name: 'folder/two', length: 0, sha256: sha256('') },
  ]);
  expect([...(await unzip(zip)).entries()]).toEqual([
    ['one.txt', Buffer.from('abc')],
    ['folder/two', Buffer.from('')],
  ]);
});

test('is the same each time', async () => {
  const make = () => buffer(createZip(time, async ({ add }) => void (await add('a', pieces('text')))));
  expect(await make()).toEqual(await make());
});

test('fails where its octets fail, and lets go of them', async () => {
  async function* broken() {
    yield Buffer.from('begin');
    throw new Error('gone');
  }
  await expect(buffer(createZip(time, async ({ add }) => void (await add('a', broken()))))).rejects.toThrow('gone');
});

test('reads no further when nobody wants the rest', async () => {
  let given = 0;
  let ended = false;
  async function* endless() {
    try {
      for (;;) {
        given += 1;
        yield Buffer.from(crypto.getRandomValues(new Uint8Array(65_536)));
      }
    } finally {
      ended = true;
    }
  }
  const zip = createZip(time, async ({ add }) => void (await add('endless', endless())));
  await zip.next();
  await zip.next();
  await zip.return();
  await expect.poll(() => ended).toBe(true);
  expect(given).toBeLessThan(50);
});

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}
