import { useState } from 'react';
import type { ExperienceWindow } from '../../../../server/contract/experience.ts';
import type { Collection } from '../../../../server/contract/portfolio.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { ResourceView } from '../../../components/resource-view.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { addItems } from './call-collection.ts';
import { useFoundExperiences } from './use-found-experiences.ts';

type AddExperiencesDialogProps = {
  readonly collection: Collection;
  readonly onAdded: () => void;
  readonly onClose: () => void;
};

/** Lets the learner find and tick experiences; what is ticked stays so while other words are tried. */
export function AddExperiencesDialog({ collection, onAdded, onClose }: AddExperiencesDialogProps) {
  const { collections: words, common } = useMessages();
  const { run, isBusy, failure } = useAction();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [found, reload] = useFoundExperiences(text);
  const inIt = new Set(collection.items.flatMap((item) => (item.kind === 'experience' ? [item.activity] : [])));

  const toggle = (activity: string) => {
    const changed = new Set(chosen);
    if (!changed.delete(activity)) changed.add(activity);
    setChosen(changed);
  };

  const add = async () => {
    const items = [...chosen].map((activity) => ({ kind: 'experience' as const, activity, note: '' }));
    if (await run(() => addItems(collection.id, items), onAdded)) onClose();
  };

  return (
    <Dialog
      title={words.addExperiencesTitle}
      onEscape={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={chosen.size === 0} isBusy={isBusy} onClick={() => void add()}>
            {words.addChosen(chosen.size)}
          </Button>
        </>
      }
    >
      <TextField
        label={words.findExperiences}
        hint={words.findHint}
        type="search"
        value={text}
        maxLength={500}
        autoFocus
        onChange={setText}
      />
      <div className="collection-finds">
        <ResourceView resource={found} onRetry={reload}>
          {({ rows }) => <Finds rows={rows} text={text} inIt={inIt} chosen={chosen} onToggle={toggle} />}
        </ResourceView>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}

type FindsProps = {
  readonly rows: ExperienceWindow['rows'];
  readonly text: string;
  readonly inIt: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (activity: string) => void;
};

function Finds({ rows, text, inIt, chosen, onToggle }: FindsProps) {
  const { collections: words, experience, formats } = useMessages();
  const now = useNow();
  if (rows.length === 0) return <p className="muted">{text.trim() === '' ? words.noExperiences : words.noneFound}</p>;
  return rows.map(({ activity, title, kind, lastAt, within }) => {
    const isInIt = inIt.has(activity);
    const facts = [experience.kinds[kind], within[0]?.title, formats.day(Date.parse(lastAt), now)];
    return (
      <Choice
        key={activity}
        type="checkbox"
        label={<bdi>{title}</bdi>}
        hint={[...facts, isInIt ? words.isInIt : undefined].filter((fact) => fact !== undefined).join(' · ')}
        checked={isInIt || chosen.has(activity)}
        disabled={isInIt}
        onChange={() => onToggle(activity)}
      />
    );
  });
}
