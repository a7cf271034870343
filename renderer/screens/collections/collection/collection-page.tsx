import { Link } from 'wouter';
import { BlankSlate } from '../../../components/blank-slate.tsx';
import { buttonClass } from '../../../components/button.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { CollectionView } from './collection-view.tsx';
import { useCollection } from './use-collection.ts';

/** One collection, as soon as it is here. */
export function CollectionPage({ id }: { readonly id: string }) {
  const { collections: words } = useMessages();
  const [known, reload] = useCollection(id);
  const isGone = known.phase === 'failed' && known.failure.kind === 'problem' && known.failure.type === 'not-found';
  if (isGone) {
    return (
      <BlankSlate heading="h1" title={words.gone} text={words.goneText}>
        <Link className={buttonClass('primary')} href="/collections">
          {words.back}
        </Link>
      </BlankSlate>
    );
  }
  return (
    <div className="screen collection">
      <Link className="collection-back small" href="/collections">
        {words.back}
      </Link>
      <ResourceView resource={known} onRetry={reload}>
        {(collection) => <CollectionView collection={collection} reload={reload} />}
      </ResourceView>
    </div>
  );
}
