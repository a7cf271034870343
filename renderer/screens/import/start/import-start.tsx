import { useState } from 'react';
import { useLocation } from 'wouter';
import { largestImport } from '../../../../server/contract/importing.ts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { FileChoice } from '../../../components/file-choice/file-choice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { useAction } from '../../../components/use-action.ts';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { imports } from '../../../stores/imports.ts';
import { beginImport } from '../../../stores/import-sending.ts';
import { ImportHistory } from '../history/import-history.tsx';
import { WatchedFolderSection } from './watched-folder-section.tsx';

/** Where an import begins, and what came in before. */
export function ImportStart() {
  const { import: words, formats } = useMessages();
  const [, navigate] = useLocation();
  const known = imports.use();
  const { run, failure } = useAction();
  const [isTooLarge, setTooLarge] = useState(false);

  const begin = (files: readonly File[]) => {
    const length = files.reduce((sum, { size }) => sum + size, 0);
    setTooLarge(length > largestImport);
    if (length <= largestImport)
      void run(
        () => beginImport(files),
        ({ id }) => navigate(importAddress(id)),
      );
  };

  return (
    <>
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="import-choose">
        <FileChoice look="primary" multiple label={words.choose} hint={words.chooseHint} onFiles={begin} />
        {isTooLarge && (
          <Notice tone="bad" role="alert">
            <p>{words.tooLarge(saySize(largestImport, formats))}</p>
          </Notice>
        )}
        {failure && <FailureNotice failure={failure} />}
      </div>
      <section aria-labelledby="import-history">
        <div className="section-head">
          <h2 id="import-history">{words.history}</h2>
        </div>
        <ResourceView resource={known} onRetry={imports.retry}>
          {(value) => <ImportHistory imports={value.imports} />}
        </ResourceView>
      </section>
      <WatchedFolderSection />
    </>
  );
}

function importAddress(id: string): string {
  return `/import/${encodeURIComponent(id)}`;
}
