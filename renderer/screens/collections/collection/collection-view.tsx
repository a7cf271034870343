import { useCallback } from 'react';
import type { Collection } from '../../../../server/contract/portfolio.ts';
import { SelfSavingText } from '../../../components/note/self-saving-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { updateCollection } from './call-collection.ts';
import { CollectionActions } from './collection-actions.tsx';
import { CollectionItems } from './collection-items.tsx';

type CollectionViewProps = { readonly collection: Collection; readonly reload: () => void };

/** One collection: what it is called, what it is about, and what is in it. */
export function CollectionView({ collection, reload }: CollectionViewProps) {
  const { collections: words } = useMessages();
  const { id, name, text } = collection;
  const saveText = useCallback((changed: string) => updateCollection({ id, name, text: changed }), [id, name]);
  return (
    <>
      <header className="collection-head">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <SelfSavingText
          label={words.about}
          isLabelHidden
          placeholder={words.aboutPlaceholder}
          text={text}
          maxLength={20_000}
          save={saveText}
        />
        <CollectionActions collection={collection} reload={reload} />
      </header>
      <CollectionItems collection={collection} reload={reload} />
    </>
  );
}
