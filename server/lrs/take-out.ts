// Statements out of the record and back into it, with all that follows. Each call is one part of an open transaction.
import type { Statement } from '../contract/xapi/statement.ts';
import type { Store } from '../store/open-store.ts';
import type { RemovedStatement } from '../store/removed-statement-store.ts';
import type { StoredStatement } from '../store/statement-store.ts';
import { linkReferences, unlinkReferences } from './link-references.ts';
import { mentionsIn } from './mentions-in.ts';
import { statementScore } from './statement-score.ts';
import { statementWords } from './statement-words.ts';
import { judgeVoiding } from './voided-by.ts';

export type StatementMover = ReturnType<typeof createStatementMover>;

/**
 * `outgoing`: the text in which a kept Statement leaves when no form changes it.
 *
 * The full-text index is written to by itself: any other statement that SQLite can undo alone, such as one with a
 * foreign key, makes FTS5 put on disk what it holds.
 */
export function createStatementMover(store: Store, outgoing: (json: string) => string) {
  function takeOutOne({ sequence, id, json, isVoiding }: StoredStatement, removal: number, at: number): number[] {
    const statement = JSON.parse(json) as Statement;
    const target = targetOf(statement);
    if (store.removedDeliveries.has(sequence)) {
      store.removedDeliveries.detach({ sequence, id, isVoiding }, outgoing(json), at);
    }
    store.statements.unlink(sequence, mentionsOf(statement));
    if (target !== undefined) store.references.delete(target.toLowerCase(), sequence);
    store.references.disinherit(sequence);
    store.removedStatements.takeOut(removal, sequence);
    unlinkReferences(store, id);
    const changed = isVoiding && target !== undefined ? judgeVoiding(store, target) : undefined;
    return changed === undefined ? [sequence] : [sequence, changed];
  }

  function putBackOne({ sequence, id }: RemovedStatement, statement: Statement): number[] {
    const target = targetOf(statement);
    store.removedStatements.putBack(sequence);
    store.removals.unbury(id);
    store.statements.link(sequence, mentionsOf(statement));
    linkReferences(store, id, target, sequence);
    if (store.removedDeliveries.has(sequence)) store.removedDeliveries.attach(sequence);
    judgeVoiding(store, id);
    const changed = target === undefined ? undefined : judgeVoiding(store, target);
    return changed === undefined ? [sequence] : [sequence, changed];
  }

  function splitByPresence(removed: readonly RemovedStatement[]): readonly [RemovedStatement[], RemovedStatement[]] {
    const isHere = ({ id }: RemovedStatement) => store.statements.sequenceOf(id) !== undefined;
    return [removed.filter(isHere), removed.filter((one) => !isHere(one))];
  }

  return {
    /**
     * Moves Statements into a removal, at a time in milliseconds since 1970; what waited to be sent is called off.
     * Returns the sequences of all that count otherwise from now on, these among them.
     */
    takeOut(statements: readonly StoredStatement[], removal: number, at: number): number[] {
      for (const { sequence } of statements) store.search.delete(sequence);
      return statements.flatMap((one) => takeOutOne(one, removal, at));
    },

    /** Moves them back; the same is returned. What has come in again meanwhile stays as it came. */
    putBack(removed: readonly RemovedStatement[]): number[] {
      const [replaced, gone] = splitByPresence(removed);
      for (const { sequence } of replaced) store.removedStatements.forget(sequence);
      const parsed = gone.map((one) => ({ ...one, statement: JSON.parse(one.json) as Statement }));
      const moved = parsed.flatMap((one) => putBackOne(one, one.statement));
      // What the index has not come to yet, it takes in by itself.
      const reached = store.search.reached();
      for (const { sequence, statement } of parsed.filter((one) => one.sequence <= reached)) {
        store.search.insert(sequence, statementWords(statement), statementScore(statement));
      }
      return moved;
    },
  };
}

function targetOf({ object }: Statement): string | undefined {
  return object.objectType === 'StatementRef' ? object.id : undefined;
}

function mentionsOf(statement: Statement): ReturnType<typeof mentionsIn> {
  return mentionsIn(statement, statement.authority ?? statement.actor);
}
