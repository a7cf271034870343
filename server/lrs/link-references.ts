// StatementRefs in queries (xAPI 1.0.3 Communication 2.1.3, Filter Conditions for StatementRefs): a Statement is found
// also by what the Statement says that it points at, and by what that one points at, and so on.
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { ReferringStatement } from '../store/reference-store.ts';
import { mentionsIn } from './mentions-in.ts';

/** A chain of references is followed so far: a sender must not make the LRS work without end. */
const longestChain = 20;

/**
 * Links a Statement that has just been inserted to what it points at, and to it what points at it, in whichever order
 * they arrived. Returns the Statements that point at it, oldest first.
 */
export function linkReferences(
  store: Store,
  id: string,
  targetId: string | undefined,
  sequence: number,
): ReferringStatement[] {
  if (targetId !== undefined) {
    store.references.insert(targetId.toLowerCase(), sequence);
    inheritAlong(store, sequence, targetId);
  }
  const referring = store.references.referringTo(id);
  if (referring.length > 0) inheritBackwards(store, id, referring);
  return referring;
}

/** Lets a Statement inherit from its target and everything behind that. */
function inheritAlong(store: Store, sequence: number, targetId: string): void {
  let next: string | undefined = targetId;
  for (let step = 0; next !== undefined && step < longestChain; step += 1) {
    const target = store.statements.findById(next);
    if (target === undefined) return;
    const statement = JSON.parse(target.json) as Statement;
    store.references.inherit(sequence, mentionsIn(statement, statement.authority ?? statement.actor));
    next = statement.object.objectType === 'StatementRef' ? statement.object.id : undefined;
  }
}

/** Lets everything that leads to a Statement inherit from it and what is behind it. */
function inheritBackwards(store: Store, id: string, referring: readonly ReferringStatement[]): void {
  const reached = new Set<number>();
  let level = referring;
  for (let step = 0; level.length > 0 && step < longestChain; step += 1) {
    const fresh = level.filter(({ sequence }) => !reached.has(sequence));
    for (const { sequence } of fresh) {
      reached.add(sequence);
      inheritAlong(store, sequence, id);
    }
    level = fresh.flatMap((one) => store.references.referringTo(one.id));
  }
}
