// The Statements picked in the transcript, on their way to the Share screen.
import { create } from 'zustand';

type Selection = { readonly ids: ReadonlySet<string> };

export const useSelection = create<Selection>(() => ({ ids: new Set() }));

export function select(ids: Iterable<string>): void {
  useSelection.setState({ ids: new Set(ids) });
}

export function addToSelection(ids: Iterable<string>): void {
  useSelection.setState((selection) => ({ ids: new Set([...selection.ids, ...ids]) }));
}

export function toggleSelected(id: string): void {
  useSelection.setState((selection) => {
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    return { ids };
  });
}

export function clearSelection(): void {
  useSelection.setState({ ids: new Set() });
}
