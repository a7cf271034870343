import { useId } from 'react';
import { kindOfDeed } from '../../../../server/contract/check-by-hand.ts';
import { experienceKinds } from '../../../../server/contract/experience.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import type { AddingDraft } from '../../../stores/adding-draft.ts';
import { Field } from './field.tsx';
import type { FormProps } from './form-state.ts';
import { ResultFields } from './result-fields.tsx';
import { useCourseTitles } from './use-course-titles.ts';

/** How it went, what the learner made of it, and where it belongs. */
export function MoreFields(form: FormProps) {
  const { draft, flaws, onSet } = form;
  const { byHand: words, experience } = useMessages();
  const courses = useCourseTitles();
  const coursesId = useId();
  return (
    <>
      <ResultFields {...form} />
      <Field label={words.text} hint={words.textHint} flaw={flaws.text && words.flaws[flaws.text]}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.text}
            onChange={(event) => onSet({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="adding-pair">
        <Field label={words.partOf} hint={words.partOfHint} flaw={flaws.partOf && words.flaws[flaws.partOf]}>
          {(control) => (
            <input
              {...control}
              list={coursesId}
              value={draft.partOf}
              autoComplete="off"
              onChange={(event) => onSet({ partOf: event.currentTarget.value })}
            />
          )}
        </Field>
        <datalist id={coursesId}>
          {courses.map((title) => (
            <option key={title}>{title}</option>
          ))}
        </datalist>
        <Field label={words.kind}>
          {(control) => (
            <select
              {...control}
              value={draft.kind}
              onChange={(event) => onSet({ kind: event.currentTarget.value as AddingDraft['kind'] })}
            >
              <option value="">{words.kindByDeed(experience.kinds[kindOfDeed[draft.deed]])}</option>
              {experienceKinds
                .filter((kind) => kind !== kindOfDeed[draft.deed])
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {experience.kinds[kind]}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={words.link} hint={words.linkHint} flaw={flaws.link && words.flaws[flaws.link]}>
        {(control) => (
          <input
            {...control}
            type="url"
            inputMode="url"
            value={draft.link}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onSet({ link: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
