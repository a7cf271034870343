import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RemovalChoice } from '../../../server/contract/removal.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { AddToCollection } from '../../components/collection/add-to-collection.tsx';
import { RemovalDialog } from '../../components/removal/removal-dialog.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { experienceSelection, statementSelection } from '../../stores/selection.ts';

type ExperienceActionsProps = { readonly onFailure: (failure: Failure | undefined) => void };

/** What can be done with the experiences that are picked. */
export function ExperienceActions({ onFailure }: ExperienceActionsProps) {
  const { transcript: words, export: exportWords } = useMessages();
  const [, navigate] = useLocation();
  const [removal, setRemoval] = useState<RemovalChoice>();
  const [isBusy, setBusy] = useState(false);
  const activities = [...experienceSelection.use(({ ids }) => ids)];

  const share = async () => {
    onFailure(undefined);
    setBusy(true);
    const outcome = await callApi('POST /api/experiences/ids', { body: { activities } });
    setBusy(false);
    if (!outcome.ok) return onFailure(outcome.failure);
    statementSelection.select(outcome.answer.ids);
    navigate('/share');
  };

  const remove = () => {
    const [activity, ...others] = activities;
    if (activity !== undefined && others.length === 0) setRemoval({ what: 'experience', activity });
    else setRemoval({ what: 'experiences', activities });
  };

  return (
    <>
      <Button look="small-danger" onClick={remove}>
        {words.deleteSelected}
      </Button>
      <Link className={buttonClass('small')} href="/export?picked=experiences">
        {exportWords.exportSelected}
      </Link>
      <AddToCollection look="small" activities={activities} />
      <Button look="small-primary" isBusy={isBusy} onClick={() => void share()}>
        {words.shareSelected(activities.length)}
      </Button>
      {removal && (
        <RemovalDialog choice={removal} onRemoved={experienceSelection.clear} onClose={() => setRemoval(undefined)} />
      )}
    </>
  );
}
