import { useState } from 'react';
import type { Storage } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ExactTime } from '../../../components/exact-time.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { storage } from '../../../stores/storage.ts';

/** Stores that another took the place of, until the learner deletes them. */
export function AsideList({ asides }: Pick<Storage, 'asides'>) {
  const { safekeeping: words, formats } = useMessages();
  const [deleting, setDeleting] = useState<string>();
  const title = useKeptFocus<HTMLHeadingElement>(asides.length);
  if (asides.length === 0) return null;
  return (
    <div className="card">
      <h3 ref={title} tabIndex={-1}>
        {words.asides}
      </h3>
      <p className="muted small">{words.asidesText}</p>
      <ul className="safekeeping-rows" aria-label={words.asides}>
        {asides.map(({ name, madeAt, length }) => (
          <li key={name}>
            <span className="safekeeping-what">
              <span>
                <ExactTime at={madeAt} />
              </span>
              <span className="muted small">
                <bdi>{name}</bdi> · {saySize(length, formats)}
              </span>
            </span>
            <Button look="small-danger" aria-label={words.deleteAsideNamed(name)} onClick={() => setDeleting(name)}>
              {words.deleteAside}
            </Button>
          </li>
        ))}
      </ul>
      {deleting !== undefined && (
        <ConfirmDialog
          title={<PhraseText parts={words.deleteAsideTitle(deleting)} />}
          text={words.deleteAsideText}
          action={words.deleteAside}
          onConfirm={() => callApi('DELETE /api/storage/asides/:name', { path: { name: deleting } })}
          onDone={storage.set}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </div>
  );
}
