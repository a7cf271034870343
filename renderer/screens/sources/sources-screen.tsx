import './sources-screen.css';
import { useState } from 'react';
import type { Source } from '../../../server/contract/sharing/source.ts';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { identities } from '../../stores/identities.ts';
import { sources } from '../../stores/sources.ts';
import { SourceDialog } from './source-dialog.tsx';
import { SourceList } from './source-list.tsx';

/** Brings home what other LRSs keep about the learner. */
export function SourcesScreen() {
  const { source: words } = useMessages();
  const known = sources.use();
  const [editing, setEditing] = useState<'new' | Source>();
  const isEmpty = known.phase === 'ready' && known.value.sources.length === 0;
  const title = useKeptFocus<HTMLHeadingElement>(known.phase === 'ready' ? isEmpty : undefined);

  return (
    <div className="screen">
      <header className="screen-top">
        <div className="screen-head">
          <h1 ref={title} tabIndex={-1}>
            {words.title}
          </h1>
          <p className="muted">{words.lead}</p>
        </div>
        {!isEmpty && (
          <Button look="primary" onClick={() => setEditing('new')}>
            {words.add}
          </Button>
        )}
      </header>
      <ResourceView resource={known} onRetry={sources.retry}>
        {(value) =>
          value.sources.length === 0 ? (
            <BlankSlate title={words.emptyTitle} text={words.emptyText}>
              <Button look="primary" onClick={() => setEditing('new')}>
                {words.add}
              </Button>
            </BlankSlate>
          ) : (
            <SourceList sources={value.sources} onEdit={setEditing} />
          )
        }
      </ResourceView>
      {editing && <OpenDialog editing={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

type OpenDialogProps = { readonly editing: 'new' | Source; readonly onClose: () => void };

/** The form, as soon as it is known who the learner is. */
function OpenDialog({ editing, onClose }: OpenDialogProps) {
  const { source: words, common } = useMessages();
  const known = identities.use();
  if (known.phase === 'ready') {
    const source = editing === 'new' ? {} : { source: editing };
    return <SourceDialog {...source} identities={known.value} onClose={onClose} />;
  }
  return (
    <Dialog
      title={editing === 'new' ? words.addTitle : words.editTitle}
      onEscape={onClose}
      actions={<Button onClick={onClose}>{common.cancel}</Button>}
    >
      <ResourceView resource={known} onRetry={identities.retry}>
        {() => null}
      </ResourceView>
    </Dialog>
  );
}
