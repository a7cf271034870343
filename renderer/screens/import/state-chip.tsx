import type { ImportState } from '../../../server/contract/importing.ts';
import { useMessages } from '../../messages/use-messages.ts';

const looks: Readonly<Partial<Record<ImportState, string>>> = {
  ready: 'chip chip-good',
  asking: 'chip chip-good',
  failed: 'chip chip-bad',
  done: 'chip chip-quiet',
  undone: 'chip chip-quiet',
};

/** How an import stands, in a word or two. */
export function StateChip({ state }: { readonly state: ImportState }) {
  const { import: words } = useMessages();
  return <span className={looks[state] ?? 'chip'}>{words.state[state]}</span>;
}
