import { useState } from 'react';
import { lengthUnits } from '../../../../server/contract/csv/read-length.ts';
import { readNumber } from '../../../../server/contract/csv/read-number.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import type { MappingPart } from './mapping-part.ts';

/** Of how many the points are, and what the numbers of a duration count. */
export function MeasureQuestions({ mapping, onChange }: MappingPart) {
  const { csvMapping: words, formats } = useMessages();
  const { duration } = mapping;
  const [most, setMost] = useState(mapping.scoreMax === null ? '' : formats.number(mapping.scoreMax));
  return (
    <>
      {mapping.score !== null && (
        <TextField
          label={words.scoreMax}
          hint={words.scoreMaxHint}
          inputMode="decimal"
          value={most}
          onChange={(text) => {
            setMost(text);
            onChange({ ...mapping, scoreMax: readNumber(text) ?? null });
          }}
        />
      )}
      {duration !== null && (
        <SelectField
          label={words.unit(duration.column)}
          value={duration.unit}
          onChange={(chosen) =>
            onChange({
              ...mapping,
              duration: { ...duration, unit: lengthUnits.find((unit) => unit === chosen) ?? duration.unit },
            })
          }
        >
          {lengthUnits.map((unit) => (
            <option key={unit} value={unit}>
              {words.units[unit]}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
