import './safekeeping-screen.css';
import { useState } from 'react';
import { ResourceView } from '../../components/resource-view.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { backups } from '../../stores/backups.ts';
import { BackupList } from './backups/backup-list.tsx';
import { BackupSettingsForm } from './backups/backup-settings-form.tsx';
import { BackupState } from './backups/backup-state.tsx';
import { ProfileSection } from './profiles/profile-section.tsx';
import { RestoreDialog } from './restore/restore-dialog.tsx';
import type { RestoreSource } from './restore/restore-dialog.tsx';
import { RestoreFile } from './restore/restore-file.tsx';
import { StorageSection } from './storage/storage-section.tsx';

/** Copies of the record, the way back, and the room that it takes. */
export function SafekeepingScreen() {
  const { safekeeping: words } = useMessages();
  const known = backups.use();
  const [restoring, setRestoring] = useState<RestoreSource>();
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <section aria-labelledby="backups">
        <div className="section-head">
          <h2 id="backups">{words.backups}</h2>
        </div>
        <ResourceView resource={known} onRetry={backups.retry}>
          {(value) => (
            <div className="cards">
              <BackupState kept={value} />
              <BackupList backups={value.backups} onRestore={setRestoring} />
              <BackupSettingsForm settings={value.settings} />
            </div>
          )}
        </ResourceView>
      </section>
      <RestoreFile onChosen={setRestoring} />
      <StorageSection />
      <ProfileSection />
      {restoring && <RestoreDialog key={restoring.file} source={restoring} onClose={() => setRestoring(undefined)} />}
    </div>
  );
}
