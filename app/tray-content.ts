/** What the tray says and offers, in the learner's language. */
import type { TrayWords } from './shell-words.ts';

export type TrayChoice = 'open' | 'quit';

export type TrayContent = {
  readonly icon: 'calm' | 'attention';
  readonly tooltip: string;
  /** Beside the icon, where the system has room for that (macOS); empty when nothing needs the learner. */
  readonly title: string;
  readonly entries: readonly TrayEntry[];
};

export type TrayEntry = { readonly label: string; readonly choice: TrayChoice } | 'line';

/** `count`: how many things need the learner. */
export function trayContent(count: number, words: TrayWords): TrayContent {
  const open = { label: words.open, choice: 'open' } as const;
  const quit = { label: words.quit, choice: 'quit' } as const;
  if (count === 0) return { icon: 'calm', tooltip: 'Cairn', title: '', entries: [open, 'line', quit] };
  const attention = words.attention(count);
  return {
    icon: 'attention',
    tooltip: `Cairn – ${attention}`,
    title: String(count),
    // Where things are put right is the page.
    entries: [{ label: attention, choice: 'open' }, 'line', open, 'line', quit],
  };
}
