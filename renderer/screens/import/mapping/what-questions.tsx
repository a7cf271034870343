import { deeds } from '../../../../server/contract/by-hand.ts';
import { verbOfDeed } from '../../../../server/contract/deed-verbs.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { MappingPart } from './mapping-part.ts';

/** What was done, and how to say it. */
export function WhatQuestions({ mapping, onChange }: MappingPart) {
  const { csvMapping: words, byHand } = useMessages();
  return (
    <>
      {mapping.title === null && (
        <TextField
          label={words.fixedTitle}
          hint={words.fixedTitleHint}
          value={mapping.fixedTitle}
          maxLength={500}
          onChange={(fixedTitle) => onChange({ ...mapping, fixedTitle })}
        />
      )}
      <SelectField label={words.verb} value={mapping.verb} onChange={(verb) => onChange({ ...mapping, verb })}>
        {deeds.map((deed) => (
          <option key={deed} value={verbOfDeed[deed].id}>
            {byHand.iDid(deed)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
