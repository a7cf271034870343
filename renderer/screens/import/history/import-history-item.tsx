import { Link } from 'wouter';
import type { Import } from '../../../../server/contract/importing.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { nameImport } from '../name-import.ts';
import { StateChip } from '../state-chip.tsx';
import { sayCounts } from '../say-counts.ts';

/** One import in two lines. */
export function ImportHistoryItem({ kept }: { readonly kept: Import }) {
  const { import: words, formats } = useMessages();
  const name = nameImport(kept.files, words);
  return (
    <li className="card import-item">
      <div className="card-head">
        <Link
          className="import-item-name"
          href={`/import/${encodeURIComponent(kept.id)}`}
          aria-label={words.open(name)}
        >
          <bdi>{name}</bdi>
        </Link>
        <StateChip state={kept.state} />
      </div>
      <p className="muted small">
        <ExactTime at={kept.createdAt} />
        {sayCounts(kept, words, formats).map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
      </p>
    </li>
  );
}
