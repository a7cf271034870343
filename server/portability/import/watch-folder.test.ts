import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aStatement } from '../../testing/a-statement.ts';
import { startImports } from '../../testing/start-imports.ts';
import { temporaryFolder } from '../../testing/start-test-lrs.ts';
import { createWatchedFolder } from './watch-folder.ts';

it('offers a file again that could not be taken in, and the others at once', async () => {
  const { imports, store } = startImports();
  const folder = join(temporaryFolder(), 'watched');
  mkdirSync(folder);
  for (const name of ['a.json', 'b.json']) {
    writeFileSync(join(folder, name), JSON.stringify(aStatement({ result: { response: name } })));
  }
  let isFull = true;
  const receive: typeof imports.receive = (id, name, octets) =>
    isFull && name === 'a.json' ? Promise.reject(new Error('no room')) : imports.receive(id, name, octets);
  let next = () => {};
  const after = (_milliseconds: number, call: () => void) => {
    next = call;
    return () => {};
  };
  const errors: unknown[] = [];
  const options = { store, imports: { ...imports, receive }, clock: Date.now, after };
  const watched = createWatchedFolder({ ...options, onError: (error) => errors.push(error) });
  onTestFinished(watched.stop);
  await watched.setFolder(folder);
  const offered = () => {
    next();
    return imports.list().map(({ files }) => files[0]?.name);
  };
  await expect.poll(offered).toEqual(['b.json']);
  expect(errors).not.toEqual([]);
  isFull = false;
  await expect.poll(offered).toEqual(['a.json', 'b.json']);
});
