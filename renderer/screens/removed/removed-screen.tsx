import './removed-screen.css';
import { useState } from 'react';
import { BlankSlate } from '../../components/blank-slate.tsx';
import { Button } from '../../components/button.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { useAskedInAddress } from '../../components/use-asked-in-address.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { removals } from '../../stores/removals.ts';
import { PeriodDialog } from './period-dialog.tsx';
import { RemovedList } from './removed-list.tsx';

/** What was deleted in the last 30 days, and the way back. */
export function RemovedScreen() {
  const { removal: words } = useMessages();
  const known = removals.use();
  const [isAsked, dropAsked] = useAskedInAddress('period');
  const [isChoosing, setChoosing] = useState(false);
  const count = known.phase === 'ready' ? known.value.removals.length : undefined;
  const title = useKeptFocus<HTMLHeadingElement>(count);

  const close = () => {
    setChoosing(false);
    dropAsked();
  };

  return (
    <div className="screen">
      <header className="screen-top">
        <div className="screen-head">
          <h1 ref={title} tabIndex={-1}>
            {words.title}
          </h1>
          <p className="muted">{words.lead}</p>
        </div>
        <Button onClick={() => setChoosing(true)}>{words.deletePeriod}</Button>
      </header>
      <ResourceView resource={known} onRetry={removals.retry}>
        {(value) =>
          value.removals.length === 0 ? (
            <BlankSlate title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <RemovedList removals={value.removals} />
          )
        }
      </ResourceView>
      {(isChoosing || isAsked) && <PeriodDialog onClose={close} />}
    </div>
  );
}
