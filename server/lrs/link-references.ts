// StatementRefs in queries (xAPI 1.0.3 Communication 2.1.3, Filter Conditions for StatementRefs): a Statement is found
// also by what the Statement says that it points at, and by what that one points at, and so on.
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { ReferringStatement } from '../store/reference-store.ts';
import type { Mentions } from '../store/statement-store.ts';
import { mentionsIn } from './mentions-in.ts';

// A sender must not make the LRS work without end, so there are bounds that no real record comes near:
/** a chain of references is followed so far; */
const longestChain = 20;
/** a Statement longer than so many bytes finds nothing but itself; */
const longestTarget = 256 * 1024;
/** so many Agents and Activities of one Statement find those that point at it; */
const mostInherited = 250;
/** so much is written for one Statement that many have waited for. */
const mostWritten = 20_000;

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
    inherit(store, sequence, mentionsAlong(store, targetId));
  }
  const referring = store.references.referringTo(id);
  if (referring.length > 0) inheritBackwards(store, id, referring);
  return referring;
}

/**
 * Lets nothing be found any more by a Statement that has just gone. That others point at it stays known: it may come
 * back.
 */
export function unlinkReferences(store: Store, id: string): void {
  const reached = new Set<number>();
  let level: readonly Pick<ReferringStatement, 'id'>[] = [{ id }];
  for (let step = 0; level.length > 0 && step < longestChain; step += 1) {
    level = level.flatMap((target) =>
      store.references
        .referringTo(target.id)
        .filter((one) => !reached.has(one.sequence))
        .map((one) => {
          reached.add(one.sequence);
          store.references.disinherit(one.sequence);
          inherit(store, one.sequence, mentionsAlong(store, target.id));
          return one;
        }),
    );
  }
}

/** What a Statement mentions, then what its target does, and so on. */
function mentionsAlong(store: Store, id: string): Mentions[] {
  const along: Mentions[] = [];
  let next: string | undefined = id;
  while (next !== undefined && along.length < longestChain) {
    const json = store.references.findTarget(next, longestTarget);
    if (json === undefined) break;
    const statement = JSON.parse(json) as Statement;
    along.push(mentionsIn(statement, statement.authority ?? statement.actor));
    next = statement.object.objectType === 'StatementRef' ? statement.object.id : undefined;
  }
  return along;
}

/** Returns how much was written. */
function inherit(store: Store, sequence: number, along: readonly Mentions[]): number {
  return along.reduce((sum, mentions) => sum + store.references.inherit(sequence, mentions, mostInherited), 0);
}

/** Lets everything that leads to a Statement inherit from it and what is behind it. */
function inheritBackwards(store: Store, id: string, referring: readonly ReferringStatement[]): void {
  const along = mentionsAlong(store, id);
  const reached = new Set<number>();
  let written = 0;
  let level = referring;
  for (let step = 0; level.length > 0 && step < longestChain; step += 1) {
    const fresh = level.filter(({ sequence }) => !reached.has(sequence));
    for (const { sequence } of fresh) {
      if (written > mostWritten) return;
      reached.add(sequence);
      written += inherit(store, sequence, along);
    }
    level = fresh.flatMap((one) => store.references.referringTo(one.id));
  }
}
