import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Collection } from '../../../../server/contract/portfolio.ts';
import { Button, buttonClass } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { NameDialog } from '../../../components/name-dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { collections } from '../../../stores/collections.ts';
import { statementSelection } from '../../../stores/selection.ts';
import { AddExperiencesDialog } from './add-experiences-dialog.tsx';
import { addFiles } from './add-files.ts';
import { addItems, updateCollection } from './call-collection.ts';

type CollectionActionsProps = { readonly collection: Collection; readonly reload: () => void };

type Asking = 'experiences' | 'heading' | 'name' | 'removal';

/** What can be put into a collection, and done with it. */
export function CollectionActions({ collection, reload }: CollectionActionsProps) {
  const { collections: words, export: exportWords } = useMessages();
  const [, navigate] = useLocation();
  const adding = useAction();
  const sharing = useAction();
  const [asking, setAsking] = useState<Asking>();
  const [isNothingToShare, setNothingToShare] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const { id, name, text } = collection;
  const activities = collection.items.flatMap((item) =>
    item.kind === 'experience' && item.summary !== null ? [item.activity] : [],
  );
  const close = () => setAsking(undefined);

  const share = () =>
    sharing.run(
      () => callApi('POST /api/experiences/ids', { body: { activities } }),
      ({ ids }) => {
        setNothingToShare(ids.length === 0);
        if (ids.length === 0) return;
        statementSelection.select(ids);
        navigate('/share');
      },
    );

  return (
    <div className="collection-actions">
      <div className="collection-buttons">
        <div className="row-of-buttons">
          <Button look="small-primary" onClick={() => setAsking('experiences')}>
            {words.addExperiences}
          </Button>
          <input
            ref={file}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              const chosen = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (chosen.length > 0) void adding.run(() => addFiles(id, chosen), reload);
            }}
          />
          <Button look="small" isBusy={adding.isBusy} onClick={() => file.current?.click()}>
            {adding.isBusy ? words.addingFile : words.addFile}
          </Button>
          <Button look="small" onClick={() => setAsking('heading')}>
            {words.addHeading}
          </Button>
        </div>
        <div className="row-of-buttons">
          <Button
            look="small"
            title={words.shareHint}
            isBusy={sharing.isBusy}
            onClick={() => (activities.length === 0 ? setNothingToShare(true) : void share())}
          >
            {words.share}
          </Button>
          <Link className={buttonClass('small')} href={`/export?${new URLSearchParams({ collection: id })}`}>
            {exportWords.exportThis}
          </Link>
          <Button look="small-quiet" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button look="small-quiet" onClick={() => setAsking('name')}>
            {words.rename}
          </Button>
          <Button look="small-quiet" onClick={() => setAsking('removal')}>
            {words.remove}
          </Button>
        </div>
      </div>
      {isNothingToShare && (
        <Notice tone="plain" role="status">
          <p>{words.nothingToShare}</p>
        </Notice>
      )}
      {adding.failure && <FailureNotice failure={adding.failure} />}
      {sharing.failure && <FailureNotice failure={sharing.failure} />}
      {asking === 'experiences' && <AddExperiencesDialog collection={collection} onAdded={reload} onClose={close} />}
      {asking === 'heading' && (
        <NameDialog
          title={words.addHeadingTitle}
          label={words.heading}
          maxLength={1000}
          action={words.addHeading}
          save={(note) => addItems(id, [{ kind: 'heading', note }])}
          onSaved={reload}
          onClose={close}
        />
      )}
      {asking === 'name' && (
        <NameDialog
          title={words.renameTitle}
          label={words.name}
          name={name}
          maxLength={200}
          action={words.save}
          save={(changed) => updateCollection({ id, name: changed, text })}
          onSaved={reload}
          onClose={close}
        />
      )}
      {asking === 'removal' && (
        <ConfirmDialog
          title={<PhraseText parts={words.removeTitle(name)} />}
          text={words.removeText}
          action={words.removeAction}
          onConfirm={() => callApi('DELETE /api/collections/:id', { path: { id } })}
          onDone={(others) => {
            collections.set(others);
            navigate('/collections', { replace: true });
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
