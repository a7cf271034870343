import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CollectionSummary } from '../../../server/contract/portfolio.ts';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { Button } from '../../components/button.tsx';
import { NameDialog } from '../../components/name-dialog.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { collections } from '../../stores/collections.ts';

/** All collections, the last changed first. */
export function CollectionsPage() {
  const { collections: words } = useMessages();
  const known = collections.use();
  const [, navigate] = useLocation();
  const [isAdding, setAdding] = useState(false);
  const isEmpty = known.phase === 'ready' && known.value.collections.length === 0;
  const addButton = (
    <Button look="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );

  return (
    <div className="screen">
      <header className="screen-top">
        <div className="screen-head">
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {!isEmpty && addButton}
      </header>
      <ResourceView resource={known} onRetry={collections.retry}>
        {(value) =>
          value.collections.length === 0 ? (
            <BlankSlate title={words.emptyTitle} text={words.emptyText}>
              {addButton}
            </BlankSlate>
          ) : (
            <CollectionList collections={value.collections} />
          )
        }
      </ResourceView>
      {isAdding && (
        <NameDialog
          title={words.add}
          label={words.name}
          hint={words.nameHint}
          maxLength={200}
          action={words.create}
          save={(name) => callApi('POST /api/collections', { body: { name } })}
          onSaved={({ id }) => navigate(`/collections/${id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function CollectionList({ collections: list }: { readonly collections: readonly CollectionSummary[] }) {
  const { collections: words } = useMessages();
  return (
    <ul className="cards collection-list" aria-label={words.list}>
      {list.map(({ id, name, items, changedAt }) => (
        <li key={id} className="card">
          <h2>
            <Link href={`/collections/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p className="muted small">
            {words.items(items)} · {words.changed} <RelativeTime at={changedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
