import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { profiles } from '../../../stores/profiles.ts';
import { AddProfileDialog } from './add-profile-dialog.tsx';
import { ProfileList } from './profile-list.tsx';
import { useAskedSection } from './use-asked-section.ts';

/** The records beside each other on this machine, and what can be done with them. */
export function ProfileSection() {
  const { profiles: words } = useMessages();
  const known = profiles.use();
  const [isAdding, setAdding] = useState(false);
  const title = useAskedSection('profiles');
  return (
    <section aria-labelledby="profiles">
      <div className="section-head">
        <h2 id="profiles" ref={title} tabIndex={-1}>
          {words.title}
        </h2>
        <Button onClick={() => setAdding(true)}>{words.add}</Button>
      </div>
      <ResourceView resource={known} onRetry={profiles.retry}>
        {(value) => (
          <div className="card">
            <p>{words.text}</p>
            <ProfileList profiles={value.profiles} />
            <p className="muted small">{words.limits}</p>
          </div>
        )}
      </ResourceView>
      {isAdding && <AddProfileDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
