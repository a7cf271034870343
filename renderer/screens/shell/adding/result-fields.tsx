import { useId } from 'react';
import { useMessages } from '../../../messages/use-messages.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';
import { Field } from './field.tsx';
import type { FormProps } from './form-state.ts';

/** The score, and whether it was passed where the deed leaves that open. */
export function ResultFields({ draft, flaws, onSet }: FormProps) {
  const { byHand: words } = useMessages();
  const scoreId = useId();
  const scoreFlaw = flaws.score && words.flaws[flaws.score];
  const scoreProps = {
    inputMode: 'decimal',
    autoComplete: 'off',
    'aria-invalid': scoreFlaw === undefined ? undefined : true,
    'aria-describedby': scoreFlaw === undefined ? undefined : scoreId,
  } as const;
  return (
    <div className="adding-pair">
      <fieldset className="text-field">
        <legend>{words.score}</legend>
        <div className="adding-score">
          <input
            {...scoreProps}
            aria-label={words.scoreRaw}
            value={draft.raw}
            onChange={(event) => onSet({ raw: event.currentTarget.value })}
          />
          <span>{words.scoreOf}</span>
          <input
            {...scoreProps}
            aria-label={words.scoreMax}
            value={draft.max}
            onChange={(event) => onSet({ max: event.currentTarget.value })}
          />
        </div>
        {scoreFlaw !== undefined && (
          <span id={scoreId} className="text-field-hint adding-flaw">
            {scoreFlaw}
          </span>
        )}
      </fieldset>
      {draft.deed !== 'passed' && (
        <Field label={words.success} flaw={flaws.success && words.flaws[flaws.success]}>
          {(control) => (
            <select
              {...control}
              value={draft.success}
              onChange={(event) => onSet({ success: event.currentTarget.value as AddingDraft['success'] })}
            >
              <option value="">{words.successNone}</option>
              <option value="yes">{words.successYes}</option>
              <option value="no">{words.successNo}</option>
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
