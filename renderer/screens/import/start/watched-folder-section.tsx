import { ResourceView } from '../../../components/resource-view.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { watchedFolder } from '../../../stores/watched-folder.ts';
import { WatchedFolderForm } from './watched-folder-form.tsx';

/** The folder whose new files are offered here. */
export function WatchedFolderSection() {
  const words = useMessages().import.watched;
  const known = watchedFolder.use();
  return (
    <section aria-labelledby="watched-folder">
      <div className="section-head">
        <h2 id="watched-folder">{words.title}</h2>
      </div>
      <div className="card">
        <p className="muted">{words.text}</p>
        <ResourceView resource={known} onRetry={watchedFolder.retry}>
          {({ folder }) => <WatchedFolderForm folder={folder} />}
        </ResourceView>
      </div>
    </section>
  );
}
