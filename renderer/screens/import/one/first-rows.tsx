import { useId } from 'react';
import type { ImportPreview } from '../../../../server/contract/importing.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { StatementSentence } from '../../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** The first new Statements as sentences, before they are added. */
export function FirstRows({ kept: { rows, state } }: { readonly kept: ImportPreview }) {
  const { import: words } = useMessages();
  const id = useId();
  if (state !== 'ready' || rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{words.rows}</h2>
      </div>
      <ul className="import-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <StatementSentence summary={row} />
            </span>
            <span className="muted small figures">
              <ExactTime at={row.timestamp} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
