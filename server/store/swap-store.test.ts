import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/start-test-lrs.ts';
import { decideSwap, finishSwap, isSwapDecided } from './swap-store.ts';

const oldParts = ['attachments', 'cairn.sqlite-shm', 'cairn.sqlite-wal', 'cairn.sqlite'];
const newParts = ['attachments', 'cairn.sqlite'];

function put(folder: string, parts: readonly string[], what: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    if (part === 'attachments') mkdirSync(join(folder, part));
    writeFileSync(part === 'attachments' ? join(folder, part, what) : join(folder, part), what);
  }
}

/** A data folder in which a swap was decided. */
function decided(): string {
  const folder = temporaryFolder();
  put(folder, oldParts, 'old');
  put(join(folder, 'prepared'), newParts, 'new');
  writeFileSync(join(folder, 'secrets.key'), 'key');
  decideSwap(folder, 'prepared', 'aside');
  return folder;
}

function move(folder: string, from: string, to: string, parts: readonly string[]): void {
  mkdirSync(join(folder, to), { recursive: true });
  for (const part of parts) renameSync(join(folder, from, part), join(folder, to, part));
}

function sayStep(folder: string, step: string): void {
  const journal = JSON.parse(readFileSync(join(folder, 'swap.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'swap.json'), JSON.stringify({ ...journal, step }));
}

function expectSwapped(folder: string): void {
  expect(readdirSync(folder).toSorted()).toEqual(['aside', 'attachments', 'cairn.sqlite', 'secrets.key']);
  expect(readFileSync(join(folder, 'cairn.sqlite'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'attachments'))).toEqual(['new']);
  expect(readdirSync(join(folder, 'aside')).toSorted()).toEqual(oldParts.toSorted());
  expect(readFileSync(join(folder, 'aside', 'cairn.sqlite-wal'), 'utf8')).toBe('old');
}

it.each(Array.from({ length: oldParts.length + 1 }, (_, done) => done))(
  'goes on when it was interrupted with %i parts aside',
  (done) => {
    const folder = decided();
    move(folder, '.', 'aside', oldParts.slice(0, done));
    finishSwap(folder);
    expectSwapped(folder);
  },
);

it.each(Array.from({ length: newParts.length + 1 }, (_, done) => done))(
  'goes on when it was interrupted with %i parts in place',
  (done) => {
    const folder = decided();
    move(folder, '.', 'aside', oldParts);
    sayStep(folder, 'put in place');
    move(folder, 'prepared', '.', newParts.slice(0, done));
    finishSwap(folder);
    expectSwapped(folder);
  },
);

it('does nothing where nothing was decided', () => {
  const folder = temporaryFolder();
  put(folder, oldParts, 'old');
  finishSwap(folder);
  expect(readdirSync(folder).toSorted()).toEqual(oldParts.toSorted());
});

it.each([0, 2, 4])('puts back %i parts when what was prepared is gone', (done) => {
  const folder = decided();
  move(folder, '.', 'aside', oldParts.slice(0, done));
  rmSync(join(folder, 'prepared'), { recursive: true });
  finishSwap(folder);
  expect(readFileSync(join(folder, 'cairn.sqlite'), 'utf8')).toBe('old');
  expect(existsSync(join(folder, 'cairn.sqlite-wal'))).toBe(true);
  expect(readdirSync(join(folder, 'attachments'))).toEqual(['old']);
  expect(isSwapDecided(folder)).toBe(false);
});

it('overwrites nothing that it finds aside', () => {
  const folder = decided();
  put(join(folder, 'aside'), ['cairn.sqlite'], 'older');
  finishSwap(folder);
  expect(readFileSync(join(folder, 'aside', 'cairn.sqlite'), 'utf8')).toBe('older');
  expect(readFileSync(join(folder, 'aside', 'cairn.sqlite.2'), 'utf8')).toBe('old');
});
