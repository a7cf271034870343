import { useState } from 'react';
import type { Storage } from '../../../../server/contract/safekeeping.ts';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { storage } from '../../../stores/storage.ts';
import { DatedFile } from '../dated-file.tsx';

/** Stores that another took the place of, until the learner deletes them. */
export function AsideList({ asides }: Pick<Storage, 'asides'>) {
  const { safekeeping: words } = useMessages();
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
          <DatedFile key={name} name={name} madeAt={madeAt} length={length}>
            <Button look="small-danger" aria-label={words.deleteAsideNamed(name)} onClick={() => setDeleting(name)}>
              {words.deleteAside}
            </Button>
          </DatedFile>
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
