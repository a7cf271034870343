import { useId, useState } from 'react';
import type { Collection, CollectionSummary } from '../../../server/contract/portfolio.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Outcome } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { collections } from '../../stores/collections.ts';
import { Button } from '../button.tsx';
import { Choice } from '../choice.tsx';
import { Dialog } from '../dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { ResourceView } from '../resource-view.tsx';
import { TextField } from '../text-field.tsx';
import { useAction } from '../use-action.ts';
import { putInto } from './put-into.ts';

type AddToCollectionDialogProps = {
  readonly activities: readonly string[];
  readonly onAdded: (collection: Collection) => void;
  readonly onClose: () => void;
};

export function AddToCollectionDialog({ activities, onAdded, onClose }: AddToCollectionDialogProps) {
  const { collections: words, common } = useMessages();
  const known = collections.use();
  const { run, isBusy, failure } = useAction();
  const [picked, setPicked] = useState<string>();
  const [name, setName] = useState('');
  const chosen = picked ?? (known.phase === 'ready' ? known.value.collections[0]?.id : undefined) ?? NEW;
  const canAdd = known.phase === 'ready' && (chosen !== NEW || name.trim() !== '');

  const add = async () => {
    await run(
      () =>
        putInto(chosen === NEW ? { name } : { id: chosen }, {
          make: (body) => callApi('POST /api/collections', { body }),
          onMade: setPicked,
          put: (id) => addExperiences(id, activities),
        }),
      onAdded,
    );
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) void add();
      }}
    >
      <Dialog
        title={words.addToTitle(activities.length)}
        onEscape={onClose}
        actions={
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" disabled={!canAdd} isBusy={isBusy}>
              {words.addToAction}
            </Button>
          </>
        }
      >
        <ResourceView resource={known} onRetry={collections.retry}>
          {(value) => (
            <>
              {value.collections.length > 0 && (
                <CollectionChoice collections={value.collections} chosen={chosen} onChoose={setPicked} />
              )}
              {chosen === NEW && (
                <TextField
                  label={words.name}
                  hint={words.nameHint}
                  value={name}
                  maxLength={200}
                  autoFocus
                  onChange={setName}
                />
              )}
            </>
          )}
        </ResourceView>
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </form>
  );
}

/** No collection has this id. */
const NEW = 'new';

type CollectionChoiceProps = {
  readonly collections: readonly CollectionSummary[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

function CollectionChoice({ collections: known, chosen, onChoose }: CollectionChoiceProps) {
  const { collections: words } = useMessages();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{words.whichOne}</legend>
      {known.map((collection) => (
        <Choice
          key={collection.id}
          type="radio"
          name={name}
          label={<bdi>{collection.name}</bdi>}
          hint={words.items(collection.items)}
          checked={chosen === collection.id}
          onChange={() => onChoose(collection.id)}
        />
      ))}
      <Choice type="radio" name={name} label={words.newOne} checked={chosen === NEW} onChange={() => onChoose(NEW)} />
    </fieldset>
  );
}

function addExperiences(id: string, activities: readonly string[]): Promise<Outcome<Collection>> {
  return callApi('POST /api/collections/:id/items', {
    path: { id },
    query: {},
    body: { items: activities.map((activity) => ({ kind: 'experience' as const, activity, note: '' })) },
  });
}
