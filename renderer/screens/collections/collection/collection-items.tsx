import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Collection, CollectionItem } from '../../../../server/contract/portfolio.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { announce } from '../../../stores/announcement.ts';
import { removeItem } from './call-collection.ts';
import { CollectionItemRow } from './collection-item-row.tsx';
import { itemTitle } from './item-title.ts';
import { useArranging } from './use-arranging.ts';
import { useDragging } from './use-dragging.ts';

type CollectionItemsProps = { readonly collection: Collection; readonly reload: () => void };

/** What is in a collection, in the learner's order. */
export function CollectionItems({ collection, reload }: CollectionItemsProps) {
  const { collections: words } = useMessages();
  const { arranged, move, failure } = useArranging(collection.id, collection.items);
  const [removing, setRemoving] = useState<CollectionItem>();
  const title = useKeptFocus<HTMLHeadingElement>(arranged.length);
  const list = useRef<HTMLOListElement>(null);

  const moveAnnounced = (item: CollectionItem, position: number) => {
    const focused = document.activeElement;
    const now = move(item.id, position);
    announce(words.moved(itemTitle(item), now + 1, arranged.length));
    // An element that is put elsewhere in the page loses the focus.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    });
  };
  const dragging = useDragging((id, position) => {
    const item = arranged.find((one) => one.id === id);
    if (item) moveAnnounced(item, position);
  });

  const moveByKey = (event: KeyboardEvent, item: CollectionItem, position: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    moveAnnounced(item, position + step);
  };

  return (
    <section aria-label={words.contents}>
      <h2 ref={title} tabIndex={-1} className="visually-hidden">
        {words.contents}
      </h2>
      {arranged.length === 0 ? (
        <div className="empty-section">
          <p>
            <strong>{words.noItemsTitle}</strong>
          </p>
          <p>{words.noItemsText}</p>
        </div>
      ) : (
        <>
          <ol ref={list} className="collection-items">
            {arranged.map((item, position) => (
              <li
                key={item.id}
                className={dragging.classOf(item.id, position)}
                onKeyDown={(event) => moveByKey(event, item, position)}
                {...dragging.target(position)}
              >
                <CollectionItemRow
                  collection={collection.id}
                  item={item}
                  isFirst={position === 0}
                  isLast={position === arranged.length - 1}
                  handle={dragging.handle(item.id)}
                  onMove={(step) => moveAnnounced(item, position + step)}
                  onRemove={() => setRemoving(item)}
                  onChanged={reload}
                />
              </li>
            ))}
          </ol>
          {arranged.length > 1 && <p className="muted small collection-hint">{words.moveHint}</p>}
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      {removing && (
        <ConfirmDialog
          title={<PhraseText parts={words.takeOutTitle(itemTitle(removing))} />}
          text={removing.kind === 'file' ? words.takeOutFileText : words.takeOutText}
          action={words.takeOutAction}
          onConfirm={() => removeItem(collection.id, removing.id)}
          onDone={() => {
            announce(words.tookOut(itemTitle(removing)));
            reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}
