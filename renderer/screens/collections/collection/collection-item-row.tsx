import { useCallback, useState } from 'react';
import type { CollectionItem } from '../../../../server/contract/portfolio.ts';
import { Button } from '../../../components/button.tsx';
import { CloseIcon, DownIcon, GripIcon, UpIcon } from '../../../components/icons.tsx';
import { NameDialog } from '../../../components/name-dialog.tsx';
import { SelfSavingText } from '../../../components/note/self-saving-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { updateItem } from './call-collection.ts';
import { ItemContent } from './item-content.tsx';
import { itemTitle } from './item-title.ts';
import type { useDragging } from './use-dragging.ts';

type CollectionItemRowProps = {
  readonly collection: string;
  readonly item: CollectionItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly handle: ReturnType<ReturnType<typeof useDragging>['handle']>;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onChanged: () => void;
};

/** One item with the learner's words about it, and how it is moved. */
export function CollectionItemRow({ collection, item, handle, ...row }: CollectionItemRowProps) {
  const { collections: words } = useMessages();
  const [isEditing, setEditing] = useState(false);
  const title = itemTitle(item);
  const save = useCallback((text: string) => updateItem(collection, item.id, text), [collection, item.id]);

  return (
    <>
      <span className="collection-handle" title={words.drag} aria-hidden="true" {...handle}>
        <GripIcon />
      </span>
      <div className="collection-item-body">
        <ItemContent item={item} onEdit={() => setEditing(true)} />
        {item.kind !== 'heading' && (
          <SelfSavingText
            label={words.noteOn(title)}
            isLabelHidden
            placeholder={words.notePlaceholder}
            text={item.note}
            maxLength={20_000}
            save={save}
          />
        )}
      </div>
      <div className="collection-item-buttons">
        {/* At the ends they do nothing, but keep the focus that brought the item there. */}
        <Button look="small-quiet" aria-label={words.moveUp(title)} isBusy={row.isFirst} onClick={() => row.onMove(-1)}>
          <UpIcon />
        </Button>
        <Button look="small-quiet" aria-label={words.moveDown(title)} isBusy={row.isLast} onClick={() => row.onMove(1)}>
          <DownIcon />
        </Button>
        <Button look="small-quiet" aria-label={words.takeOut(title)} onClick={row.onRemove}>
          <CloseIcon />
        </Button>
      </div>
      {isEditing && (
        <NameDialog
          title={words.editHeadingTitle}
          label={words.heading}
          name={item.note}
          maxLength={1000}
          action={words.save}
          save={(note) => updateItem(collection, item.id, note)}
          onSaved={row.onChanged}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
