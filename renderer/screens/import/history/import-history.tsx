import type { Import } from '../../../../server/contract/importing.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { ImportHistoryItem } from './import-history-item.tsx';

/** Every import, newest first, with the way to it. */
export function ImportHistory({ imports }: { readonly imports: readonly Import[] }) {
  const { import: words } = useMessages();
  if (imports.length === 0) return <p className="empty-section">{words.historyEmpty}</p>;
  return (
    <ul className="cards" aria-label={words.history}>
      {imports.map((one) => (
        <ImportHistoryItem key={one.id} kept={one} />
      ))}
    </ul>
  );
}
