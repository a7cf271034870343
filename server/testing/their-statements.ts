// Statements as another LRS has them, and what is asked about the fetching of them.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Statement } from '../contract/xapi/statement.ts';
import { aStatement } from './a-statement.ts';
import type { Fetching } from './start-fetching.ts';
import type { TestLrs } from './start-test-lrs.ts';

/** When the first of them was stored. */
export const firstStored = Date.parse('2025-03-01T10:00:00.000Z');

/** Statements as an LRS has them, ten seconds apart. */
export function theirStatements(count: number, parts: (index: number) => Partial<Statement> = () => ({})): Statement[] {
  return Array.from({ length: count }, (_, index) => {
    const stored = new Date(firstStored + index * 10_000).toISOString();
    return aStatement({
      id: randomUUID(),
      stored,
      timestamp: stored,
      version: '1.0.3',
      authority: { objectType: 'Agent', account: { homePage: 'https://school.example.org', name: 'lms' } },
      ...parts(index),
    });
  });
}

export function idsIn({ store }: Fetching): string[] {
  const ids: string[] = [];
  for (let slice = store.statements.behind(0); slice.length > 0;) {
    ids.push(...slice.map(({ id }) => id));
    slice = store.statements.behind(slice.at(-1)?.sequence ?? 0);
  }
  return ids;
}

export function idsOf(statements: readonly Statement[]): string[] {
  return statements.map(({ id = '' }) => id);
}

export async function finished(fetching: Fetching, id: string) {
  await expect.poll(() => fetching.find(id)?.state).toBe('finished');
  expect(fetching.errors).toEqual([]);
  return fetching.find(id);
}

export async function post(lrs: TestLrs, statements: readonly unknown[]): Promise<string[]> {
  return (await (await lrs.xapi('/statements', { method: 'POST', body: statements })).json()) as string[];
}

/** A credential of the LRS that fetches. */
export function ownCredential({ store }: Fetching) {
  store.credentials.insert({ key: 'own', label: 'own', secretHash: Buffer.alloc(32), scopes: ['all'], createdAt: 0 });
  const credential = store.credentials.find('own');
  if (!credential) throw new Error('it was just inserted');
  return credential;
}
