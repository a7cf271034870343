import './criteria-fields.css';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { NamedActivity } from './activities-of.ts';
import { ActivityFinder } from './activity-finder.tsx';
import { CredentialField } from './credential-field.tsx';
import { mistakesIn } from './criteria-draft.ts';
import type { CriteriaDraft } from './criteria-draft.ts';
import { VerbFields } from './verb-fields.tsx';

type CriteriaFieldsProps = { readonly draft: CriteriaDraft; readonly onChange: (draft: CriteriaDraft) => void };

/** Which Statements are meant, by what they are about. */
export function CriteriaFields({ draft, onChange }: CriteriaFieldsProps) {
  const { criteria: words } = useMessages();
  const [isFinding, setFinding] = useState(false);
  const [found, setFound] = useState<NamedActivity>();
  const activityField = useRef<HTMLInputElement>(null);
  const [hasMore] = useState(draft.verbs.length > 0 || draft.otherVerbs !== '' || draft.credential !== '');
  const id = useId();
  const mistakes = mistakesIn(draft);
  const activityHint = found?.id === draft.activity ? words.activityNamed(found.name) : words.activityHint;
  const change = (field: keyof CriteriaDraft) => (text: string) => onChange({ ...draft, [field]: text });

  return (
    <fieldset className="criteria">
      <legend>{words.title}</legend>
      <p className="muted small">{words.hint}</p>
      <TextField
        label={words.activity}
        hint={mistakes.has('activity') ? words.activityWrong : activityHint}
        aria-invalid={mistakes.has('activity')}
        ref={activityField}
        value={draft.activity}
        inputMode="url"
        dir="ltr"
        onChange={change('activity')}
      />
      <div>
        <Button
          look="small"
          aria-expanded={isFinding}
          aria-controls={isFinding ? `${id}-finder` : undefined}
          onClick={() => setFinding(!isFinding)}
        >
          {words.findActivity}
        </Button>
      </div>
      {isFinding && (
        <div id={`${id}-finder`}>
          <ActivityFinder
            onPick={(activity) => {
              onChange({ ...draft, activity: activity.id });
              setFound(activity);
              setFinding(false);
              activityField.current?.focus();
            }}
          />
        </div>
      )}
      <div className="criteria-pair">
        <TextField label={words.from} type="date" value={draft.from} onChange={change('from')} />
        <TextField
          label={words.until}
          type="date"
          hint={mistakes.has('period') ? words.periodWrong : words.untilHint}
          aria-invalid={mistakes.has('period')}
          value={draft.until}
          onChange={change('until')}
        />
      </div>
      {/* Open from the beginning where something in it is chosen, so that nothing is overlooked. */}
      <details className="criteria-more" open={hasMore}>
        <summary>{words.more}</summary>
        <VerbFields draft={draft} isWrong={mistakes.has('otherVerbs')} onChange={onChange} />
        <CredentialField chosen={draft.credential} onChange={change('credential')} />
      </details>
    </fieldset>
  );
}
