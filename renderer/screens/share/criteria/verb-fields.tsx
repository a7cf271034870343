import { Choice } from '../../../components/choice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { knownVerb } from '../../../messages/known-verb.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { offeredVerbs } from './criteria-draft.ts';
import type { CriteriaDraft } from './criteria-draft.ts';

type VerbFieldsProps = {
  readonly draft: CriteriaDraft;
  /** Something was typed that is not the id of a Verb. */
  readonly isWrong: boolean;
  readonly onChange: (draft: CriteriaDraft) => void;
};

/** What happened: the common Verbs to tick, and any other by its id. */
export function VerbFields({ draft, isWrong, onChange }: VerbFieldsProps) {
  const { criteria: words, sentence } = useMessages();
  const toggle = (verb: string, isChosen: boolean) =>
    onChange({
      ...draft,
      verbs: offeredVerbs.filter((offered) => (offered === verb ? isChosen : draft.verbs.includes(offered))),
    });
  return (
    <>
      <fieldset className="choices">
        <legend>{words.verbs}</legend>
        <div className="criteria-verbs">
          {offeredVerbs.map((verb) => {
            const known = knownVerb(verb);
            return (
              <Choice
                key={verb}
                type="checkbox"
                label={known === undefined ? verb : sentence.verbs[known]}
                checked={draft.verbs.includes(verb)}
                onChange={(isChosen) => toggle(verb, isChosen)}
              />
            );
          })}
        </div>
      </fieldset>
      <TextField
        label={words.otherVerbs}
        hint={isWrong ? words.otherVerbsWrong : words.otherVerbsHint}
        aria-invalid={isWrong}
        value={draft.otherVerbs}
        inputMode="url"
        dir="ltr"
        onChange={(otherVerbs) => onChange({ ...draft, otherVerbs })}
      />
    </>
  );
}
