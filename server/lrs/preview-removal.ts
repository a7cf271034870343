import { setImmediate as othersFirst } from 'node:timers/promises';
import type { RemovalPreview } from '../contract/removal.ts';
import type { Store } from '../store/open-store.ts';
import type { ChosenStatement } from '../store/removal-choice-store.ts';
import { isoTime } from './clock.ts';
import { summariseStatement } from './summarise-statement.ts';

/** Statements that are looked at before others get a turn. */
const slice = 1_000;
const mostRows = 20;

/** What would go with these Statements, by their sequences. Others go on meanwhile. */
export async function previewRemoval(
  store: Store,
  sequences: readonly number[],
  languages: readonly string[],
): Promise<RemovalPreview> {
  let newest: ChosenStatement[] = [];
  let statements = 0;
  let shared = 0;
  let waiting = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < sequences.length; at += slice) {
    const some = store.removalChoices.describe(sequences.slice(at, at + slice));
    for (const { happened, isShared, isWaiting } of some) {
      shared += isShared;
      waiting += isWaiting;
      first = Math.min(first, happened);
      last = Math.max(last, happened);
    }
    statements += some.length;
    newest = [...newest, ...some]
      .toSorted((a, b) => b.happened - a.happened || b.sequence - a.sequence)
      .slice(0, mostRows);
    await othersFirst();
  }
  return {
    statements,
    rows: newest
      .flatMap(({ sequence }) => store.statements.find(sequence) ?? [])
      .map((row) => summariseStatement(row, languages, store.definitions.findDefinition)),
    firstAt: statements === 0 ? null : isoTime(first),
    lastAt: statements === 0 ? null : isoTime(last),
    shared,
    waiting,
  };
}
