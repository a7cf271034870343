import { useId } from 'react';
import { Choice } from '../../components/choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import type { SourceDraft } from './source-draft.ts';

type HowMuchFieldsProps = { readonly draft: SourceDraft; readonly onChange: (draft: SourceDraft) => void };

/** Everything or since a day; once or from now on. */
export function HowMuchFields({ draft, onChange }: HowMuchFieldsProps) {
  const { source: words } = useMessages();
  const id = useId();
  return (
    <>
      <fieldset className="choices">
        <legend>{words.howMuch}</legend>
        <Choice
          type="radio"
          name={`${id}-since`}
          label={words.everything}
          checked={draft.sinceDay === null}
          onChange={() => onChange({ ...draft, sinceDay: null })}
        />
        <Choice
          type="radio"
          name={`${id}-since`}
          label={words.sinceDay}
          checked={draft.sinceDay !== null}
          onChange={() => onChange({ ...draft, sinceDay: draft.sinceDay ?? '' })}
        />
      </fieldset>
      {draft.sinceDay !== null && (
        <TextField
          label={words.day}
          type="date"
          value={draft.sinceDay}
          onChange={(sinceDay) => onChange({ ...draft, sinceDay })}
        />
      )}
      <Choice
        type="checkbox"
        label={words.keepFetching}
        hint={words.keepFetchingHint}
        checked={draft.keepFetching}
        onChange={(keepFetching) => onChange({ ...draft, keepFetching })}
      />
    </>
  );
}
