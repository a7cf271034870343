import { useState } from 'react';
import type { PreviewedStatement } from '../../../../server/contract/sharing/preview.ts';
import { JsonView } from '../../../components/json/json-view.tsx';
import { StatementSentence } from '../../../components/sentence/statement-sentence.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

/** One Statement; opened, the exact JSON that leaves, and beside it the kept one where they differ. */
export function PreviewedItem({ statement }: { readonly statement: PreviewedStatement }) {
  const { share } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { summary, kept, leaves, attachments } = statement;
  const isChanged = kept !== leaves;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <StatementSentence summary={summary} /> {isChanged && <span className="badge">{share.isChanged}</span>}
        </summary>
        {isOpen && (
          <div className="previewed">
            <div className="previewed-texts">
              <JsonView json={leaves} {...(isChanged ? { title: share.asItLeaves } : {})} />
              {isChanged && <JsonView json={kept} title={share.asKept} />}
            </div>
            {attachments.length > 0 && (
              <>
                <h4>{share.files}</h4>
                <ul className="previewed-files">
                  {attachments.map(({ name, contentType, length }, index) => (
                    <li key={index}>
                      <bdi>{name}</bdi> <span className="muted small">{share.file(contentType, length)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </details>
    </li>
  );
}
