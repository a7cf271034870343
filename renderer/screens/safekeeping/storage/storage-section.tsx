import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { storage } from '../../../stores/storage.ts';
import { AsideList } from './aside-list.tsx';
import { StorageBars } from './storage-bars.tsx';
import { StoreCare } from './store-care.tsx';
import { WhereItLies } from './where-it-lies.tsx';

/** Where everything lies, the room it takes, and what can be done for the store. */
export function StorageSection() {
  const { safekeeping: words } = useMessages();
  const known = storage.use();
  return (
    <section aria-labelledby="storage">
      <div className="section-head">
        <h2 id="storage">{words.storage}</h2>
      </div>
      <ResourceView resource={known} onRetry={storage.retry}>
        {(value) => (
          <div className="cards">
            <WhereItLies folder={value.folder} moveFailure={value.moveFailure} />
            <StorageBars parts={value.parts} free={value.free} />
            <StoreCare working={value.working} />
            <AsideList asides={value.asides} />
          </div>
        )}
      </ResourceView>
    </section>
  );
}
