import { useState } from 'react';
import type { LedgerEntry } from '../../../server/contract/sharing/ledger.ts';

type Picked = { readonly of: string; readonly entries: ReadonlyMap<number, LedgerEntry> };

/**
 * The lines the learner has picked, on whichever page they are. `shown` is what the ledger is filtered by, as one text:
 * with another filter nothing is picked, so that nobody acts on lines they no longer see.
 */
export function useLineSelection(shown: string, rows: readonly LedgerEntry[]) {
  const [picked, setPicked] = useState<Picked>({ of: shown, entries: new Map() });
  const entries = picked.of === shown ? picked.entries : new Map<number, LedgerEntry>();
  // What is on the page is as it is now, not as it was when it was picked.
  const current = new Map(rows.map((row) => [row.delivery, row]));
  const selected = [...entries.values()].map((entry) => current.get(entry.delivery) ?? entry);
  const set = (lines: readonly (readonly [number, LedgerEntry])[]) => setPicked({ of: shown, entries: new Map(lines) });

  return {
    selected,
    isSelected: ({ delivery }: LedgerEntry) => entries.has(delivery),
    toggle: (entry: LedgerEntry) =>
      set(
        entries.has(entry.delivery)
          ? [...entries].filter(([delivery]) => delivery !== entry.delivery)
          : [...entries, [entry.delivery, entry]],
      ),
    /** Adds every line of the page. */
    addPage: () => set([...entries, ...current]),
    clear: () => set([]),
  };
}

export type LineSelection = ReturnType<typeof useLineSelection>;
