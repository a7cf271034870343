import { create } from 'zustand';

export type Selection = ReturnType<typeof createSelection>;

/** What is picked in a list, by keys that stay. */
export function createSelection() {
  const use = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

  return {
    use,

    select(ids: Iterable<string>): void {
      use.setState({ ids: new Set(ids) });
    },

    add(more: Iterable<string>): void {
      use.setState(({ ids }) => ({ ids: new Set([...ids, ...more]) }));
    },

    toggle(id: string): void {
      use.setState((selection) => {
        const ids = new Set(selection.ids);
        if (!ids.delete(id)) ids.add(id);
        return { ids };
      });
    },

    clear(): void {
      use.setState({ ids: new Set() });
    },
  };
}
