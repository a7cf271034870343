import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../testing/start-failure-reason.ts';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { lockStore } from './lock-store.ts';

describe('lockStore', () => {
  it('lets one Cairn work on a data folder, and the next when it is done', () => {
    const dataFolder = temporaryFolder();
    const unlock = lockStore({ dataFolder });
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('store-in-use');
    expect(() => lockStore({ dataFolder })).toThrow(`process ${process.pid}`);
    unlock();
    lockStore({ dataFolder })();
  });

  it('tells a lock that cannot be had at all from one that another has, and leaves none behind', () => {
    const dataFolder = temporaryFolder();
    const holderFile = join(dataFolder, 'cairn.lock.pid');
    mkdirSync(holderFile);
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('data-folder-unwritable');
    rmdirSync(holderFile);
    lockStore({ dataFolder })();
    writeFileSync(join(dataFolder, 'cairn.lock'), 'no database '.repeat(100));
    expect(reasonOf(() => lockStore({ dataFolder }))).toBe('data-folder-unwritable');
  });
});
