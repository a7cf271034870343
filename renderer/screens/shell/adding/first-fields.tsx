import { deeds } from '../../../../server/contract/by-hand.ts';
import type { Deed } from '../../../../server/contract/by-hand.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { Field } from './field.tsx';
import type { FormProps } from './form-state.ts';

/** What everybody fills in: "I read Dune", when, and how long. */
export function FirstFields({ draft, flaws, onSet }: FormProps) {
  const { byHand: words } = useMessages();
  return (
    <>
      <div className="adding-deed">
        <Field label={words.deed}>
          {(control) => (
            <select
              {...control}
              value={draft.deed}
              onChange={(event) => onSet({ deed: event.currentTarget.value as Deed })}
            >
              {deeds.map((deed) => (
                <option key={deed} value={deed}>
                  {words.iDid(deed)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.title} flaw={flaws.title && words.flaws[flaws.title]}>
          {(control) => (
            <input
              {...control}
              value={draft.title}
              autoComplete="off"
              placeholder={words.titleHint}
              onChange={(event) => onSet({ title: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div className="adding-pair">
        <Field label={words.when} flaw={flaws.at && words.flaws[flaws.at]}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={draft.at}
              onChange={(event) => onSet({ at: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.duration} hint={words.durationHint} flaw={flaws.seconds && words.flaws[flaws.seconds]}>
          {(control) => (
            <input
              {...control}
              value={draft.duration}
              autoComplete="off"
              onChange={(event) => onSet({ duration: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
