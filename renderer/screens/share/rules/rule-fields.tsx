import type { Destination } from '../../../../server/contract/sharing/destination.ts';
import { Choice } from '../../../components/choice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { mistakesIn } from '../criteria/criteria-draft.ts';
import { CriteriaFields } from '../criteria/criteria-fields.tsx';
import { DestinationSelect } from '../destinations/destination-select.tsx';
import { formOf } from '../form/form-draft.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { RuleDraft } from './rule-draft.ts';

type RuleFieldsProps = {
  readonly draft: RuleDraft;
  readonly destinations: readonly Destination[];
  readonly onChange: (draft: RuleDraft) => void;
};

/** What a rule shares, with whom, in which form and from when on. */
export function RuleFields({ draft, destinations, onChange }: RuleFieldsProps) {
  const { rule: words, form: formWords, criteria: criteriaWords } = useMessages();
  const destination = destinations.find(({ id }) => id === draft.destinationId);
  const missing = whatIsMissing();

  function whatIsMissing(): string | undefined {
    if (draft.name.trim() === '') return words.nameFirst;
    if (mistakesIn(draft.criteria).size > 0) return criteriaWords.mendFirst;
    return formOf(draft.form) === undefined ? formWords.whoFirst : undefined;
  }

  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        maxLength={200}
        onChange={(name) => onChange({ ...draft, name })}
      />
      {destination && (
        <DestinationSelect
          label={words.to}
          destinations={destinations}
          chosen={destination}
          onChange={(destinationId) => onChange({ ...draft, destinationId })}
        />
      )}
      <CriteriaFields draft={draft.criteria} onChange={(criteria) => onChange({ ...draft, criteria })} />
      <fieldset className="rule-form">
        <legend>{formWords.title}</legend>
        <FormFields draft={draft.form} onChange={(form) => onChange({ ...draft, form })} />
      </fieldset>
      <fieldset className="choices">
        <legend>{words.since}</legend>
        <Choice
          type="radio"
          name="rule-since"
          label={words.fromNow}
          hint={words.fromNowHint}
          checked={!draft.existing}
          onChange={() => onChange({ ...draft, existing: false })}
        />
        <Choice
          type="radio"
          name="rule-since"
          label={words.existing}
          hint={words.existingHint}
          checked={draft.existing}
          onChange={() => onChange({ ...draft, existing: true })}
        />
      </fieldset>
      {missing !== undefined && <p className="muted small">{missing}</p>}
    </>
  );
}
