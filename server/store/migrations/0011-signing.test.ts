import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { signing } from './0011-signing.ts';

it('begins without a key, and holds one present key at most', () => {
  const { database, takeStep } = openBefore(signing);
  takeStep();
  expect(database.prepare('SELECT * FROM signing_key').all()).toEqual([]);
  const insert = (did: string) =>
    database.exec(`INSERT INTO signing_key (did, private_key, created_at) VALUES ('${did}', x'01', 0)`);
  insert('did:key:a');
  expect(() => insert('did:key:b')).toThrow(/UNIQUE/);
  database.exec('UPDATE signing_key SET retired_at = 1');
  insert('did:key:b');
});
