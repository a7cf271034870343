import './share-screen.css';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { destinations } from '../../stores/destinations.ts';
import { status } from '../../stores/status.ts';
import { DestinationDialog } from './destinations/destination-dialog.tsx';
import { DestinationList } from './destinations/destination-list.tsx';
import { RuleList } from './rules/rule-list.tsx';
import { SendSection } from './sending/send-section.tsx';
import { ShareList } from './shares/share-list.tsx';

export function ShareScreen() {
  const { share, destination } = useMessages();
  const known = destinations.use();
  const current = status.use();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{share.title}</h1>
        <p className="muted">{share.lead}</p>
      </header>

      <ResourceView resource={known} onRetry={destinations.retry}>
        {(value) => <SendSection destinations={value.destinations} />}
      </ResourceView>

      <section aria-labelledby="destinations-title">
        <header className="section-head">
          <h2 id="destinations-title">{destination.title}</h2>
          <Button onClick={() => setAdding(true)}>{destination.add}</Button>
        </header>
        {known.phase === 'ready' && <DestinationList destinations={known.value.destinations} />}
        {current.phase === 'ready' && known.phase === 'ready' && known.value.destinations.length > 0 && (
          <p className="secrets-sentence muted small">{destination.secretsIn[current.value.secretsIn]}</p>
        )}
      </section>

      {known.phase === 'ready' && <RuleList destinations={known.value.destinations} />}

      <ShareList />

      {isAdding && <DestinationDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
