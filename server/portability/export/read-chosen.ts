// Reads what was chosen in slices, so that others get a turn in between and no more than one is in memory.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ExportedStatement, HeldOctets, StatementSpan } from '../../store/export-store.ts';
import type { Store } from '../../store/open-store.ts';
import type { Chosen } from './choose.ts';

/** Statements, and characters of their JSON, that are read at once. */
const largestSlice = 100;
const largestSliceText = 128 * 1024;

/** The Statements in the order of `stored`, exactly as they are kept. What was deleted meanwhile is left out. */
export function statementsOf(store: Store, { statements }: Chosen): AsyncIterable<readonly ExportedStatement[]> {
  return isPicked(statements) ? readPicked(store, statements) : readSpan(store, statements);
}

/** Octets of Statements and, in a collection or in all, of what lies in collections; each once, by their SHA-2. */
export function attachmentsOf(store: Store, chosen: Chosen): AsyncIterable<readonly HeldOctets[]> {
  const { statements, extent } = chosen;
  if (isPicked(statements)) return attachmentsOfPicked(store, statements, chosen.collection);
  return inPages((last: HeldOctets | undefined) =>
    store.exports.attachments(last?.sha2 ?? '', statements.without, extent === 'all'),
  );
}

export function countStatements(store: Store, { statements }: Chosen): number {
  if (isPicked(statements)) return statements.length;
  const { upTo, without, withVoided } = statements;
  const left = without === undefined ? 0 : store.exports.countOf(without);
  return store.statements.count() - left - (withVoided ? 0 : store.exports.voidedCount(upTo));
}

function isPicked(statements: Chosen['statements']): statements is readonly number[] {
  return Array.isArray(statements);
}

function readSpan(store: Store, span: StatementSpan): AsyncIterable<readonly ExportedStatement[]> {
  return inPages((last: ExportedStatement | undefined) => store.exports.statements(last?.sequence ?? 0, span));
}

async function* readPicked(
  store: Store,
  sequences: readonly number[],
): AsyncGenerator<readonly ExportedStatement[], void> {
  let read: ExportedStatement[] = [];
  let size = 0;
  for (const sequence of sequences) {
    const found = store.statements.find(sequence);
    if (found === undefined) continue;
    read.push(found);
    size += found.json.length;
    if (read.length < largestSlice && size < largestSliceText) continue;
    yield read;
    read = [];
    size = 0;
    await othersFirst();
  }
  if (read.length > 0) yield read;
}

async function* attachmentsOfPicked(
  store: Store,
  sequences: readonly number[],
  collection: string | null,
): AsyncGenerator<readonly HeldOctets[], void> {
  const lengths = new Map<string, number>();
  for (const [index, sequence] of sequences.entries()) {
    if (index % largestSlice === largestSlice - 1) await othersFirst();
    for (const [sha2, length] of store.attachments.ofStatement(sequence)) lengths.set(sha2, length);
  }
  for (const item of collection === null ? [] : store.collections.items(collection)) {
    if (item.kind === 'file') lengths.set(item.sha2, item.length);
  }
  const held = [...lengths].map(([sha2, length]) => ({ sha2, length }));
  if (held.length > 0) yield held.toSorted((one, other) => (one.sha2 < other.sha2 ? -1 : 1));
}

/** Pages until one is empty, each behind the last row of the one before. */
async function* inPages<Row>(read: (last: Row | undefined) => readonly Row[]): AsyncGenerator<readonly Row[], void> {
  for (let page = read(undefined); page.length > 0; page = read(page.at(-1))) {
    yield page;
    await othersFirst();
  }
}
