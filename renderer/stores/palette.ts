// Which of the shell's two sheets lies over the page, and what was opened from the palette last.
import { create } from 'zustand';

/** Something that was opened. */
export type RecentEntry = {
  readonly kind: 'experience' | 'person' | 'note' | 'collection';
  readonly text: string;
  readonly to: string;
};

type Palette = {
  readonly open: 'palette' | 'keys' | undefined;
  /** The newest first; forgotten with the window. */
  readonly recent: readonly RecentEntry[];
};

const mostRecent = 6;

export const usePalette = create<Palette>(() => ({ open: undefined, recent: [] }));

/** Opens the search over everything (Ctrl K). */
export function openPalette(): void {
  usePalette.setState({ open: 'palette' });
}

/** Opens the list of keys. */
export function openKeys(): void {
  usePalette.setState({ open: 'keys' });
}

export function closePalette(): void {
  usePalette.setState({ open: undefined });
}

export function noteRecent({ kind, text, to }: RecentEntry): void {
  usePalette.setState(({ recent }) => ({
    recent: [{ kind, text, to }, ...recent.filter((one) => one.to !== to)].slice(0, mostRecent),
  }));
}
