import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button, buttonClass } from '../../../components/button.tsx';
import { AddToCollection } from '../../../components/collection/add-to-collection.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { RemovalDialog } from '../../../components/removal/removal-dialog.tsx';
import { useAction } from '../../../components/use-action.ts';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { statementSelection } from '../../../stores/selection.ts';

/** Share, collect, delete: always the experience with all below it. */
export function ExperienceActions({ activity }: { readonly activity: string }) {
  const { experienceScreen: words, export: exportWords } = useMessages();
  const [, navigate] = useLocation();
  const { run, isBusy, failure } = useAction();
  const [isRemoving, setRemoving] = useState(false);

  const share = () =>
    run(
      () => callApi('POST /api/experiences/ids', { body: { activities: [activity] } }),
      ({ ids }) => {
        statementSelection.select(ids);
        navigate('/share');
      },
    );

  return (
    <>
      <div className="row-of-buttons">
        <Button look="primary" isBusy={isBusy} onClick={() => void share()}>
          {words.share}
        </Button>
        <AddToCollection activities={[activity]} />
        <Link className={buttonClass()} href={`/export?${new URLSearchParams({ activity })}`}>
          {exportWords.exportThis}
        </Link>
        <Button look="danger" onClick={() => setRemoving(true)}>
          {words.delete}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {isRemoving && (
        <RemovalDialog
          choice={{ what: 'experience', activity }}
          onClose={() => setRemoving(false)}
          onRemoved={() => navigate('/transcript', { replace: true })}
        />
      )}
    </>
  );
}
