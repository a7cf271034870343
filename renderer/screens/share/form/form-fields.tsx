import './form-fields.css';
import { useId } from 'react';
import { leftOutParts } from '../../../../server/contract/sharing/share-form.ts';
import { Choice } from '../../../components/choice.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { FormDraft } from './form-draft.ts';
import { IdentityChoice } from './identity-choice.tsx';

type FormFieldsProps = { readonly draft: FormDraft; readonly onChange: (draft: FormDraft) => void };

/** In which form Statements leave: as whom, and without what. */
export function FormFields({ draft, onChange }: FormFieldsProps) {
  const { form: words } = useMessages();
  const name = useId();
  return (
    <>
      <fieldset className="choices">
        <legend>{words.who}</legend>
        <Choice
          type="radio"
          name={name}
          label={words.asItIs}
          hint={words.asItIsHint}
          checked={!draft.isNamed}
          onChange={() => onChange({ ...draft, isNamed: false })}
        />
        <Choice
          type="radio"
          name={name}
          label={words.asSomebody}
          hint={words.asSomebodyHint}
          checked={draft.isNamed}
          onChange={() => onChange({ ...draft, isNamed: true })}
        />
        {draft.isNamed && <IdentityChoice draft={draft} onChange={onChange} />}
      </fieldset>
      <fieldset className="choices">
        <legend>{words.leaveOut}</legend>
        <div className="left-out-parts">
          {leftOutParts.map((part) => (
            <Choice
              key={part}
              type="checkbox"
              label={words.part[part].label}
              hint={words.part[part].hint}
              checked={draft.leaveOut.includes(part)}
              onChange={(isLeftOut) =>
                onChange({
                  ...draft,
                  leaveOut: leftOutParts.filter((one) => (one === part ? isLeftOut : draft.leaveOut.includes(one))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
