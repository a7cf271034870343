import { useId, useMemo } from 'react';
import { Choice } from '../../../components/choice.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { doubtsOf } from './date-doubts.ts';
import type { MappingPart } from './mapping-part.ts';

/** Which of two days is meant, and where the clocks of the table hang; each only where the rows leave it open. */
export function DateQuestions({ table, mapping, onChange }: MappingPart) {
  const { csvMapping: words, formats } = useMessages();
  const name = useId();
  const { either, hasLocalTimes } = useMemo(() => doubtsOf(table, mapping.when), [table, mapping.when]);
  const zones = useMemo(
    () => [...new Set([mapping.zone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])],
    [mapping.zone],
  );
  return (
    <>
      {either && (
        <fieldset className="choices">
          <legend>{words.whichDay(either.text)}</legend>
          {([true, false] as const).map((dayFirst) => (
            <Choice
              key={String(dayFirst)}
              type="radio"
              name={name}
              label={formats.calendar.date(dayFirst ? either.dayFirst : either.monthFirst)}
              checked={mapping.dayFirst === dayFirst}
              onChange={() => onChange({ ...mapping, dayFirst })}
            />
          ))}
        </fieldset>
      )}
      {hasLocalTimes && (
        <SelectField label={words.zone} value={mapping.zone} onChange={(zone) => onChange({ ...mapping, zone })}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
