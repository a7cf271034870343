import { useState } from 'react';
import type { Collection } from '../../../server/contract/portfolio.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { Button } from '../button.tsx';
import type { ButtonLook } from '../button.tsx';
import { AddedToCollection } from './added-to-collection.tsx';
import { AddToCollectionDialog } from './add-to-collection-dialog.tsx';

type AddToCollectionProps = {
  /** Experiences by their Activities. */
  readonly activities: readonly string[];
  readonly look?: ButtonLook;
};

/** Puts experiences into a collection of the learner's choice, or a new one. */
export function AddToCollection({ activities, look }: AddToCollectionProps) {
  const { collections: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<Collection>();
  return (
    <>
      <Button {...(look && { look })} disabled={activities.length === 0} onClick={() => setOpen(true)}>
        {words.addTo}
      </Button>
      {isOpen && (
        <AddToCollectionDialog
          activities={activities}
          onAdded={(collection) => {
            setOpen(false);
            setAdded(collection);
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {added && <AddedToCollection collection={added} onClose={() => setAdded(undefined)} />}
    </>
  );
}
