import { memo } from 'react';
import { experienceKinds, experienceStatuses } from '../../../../server/contract/experience.ts';
import type { FilterChoices, RecordFilter } from '../../../../server/contract/experience.ts';
import { sayRecorder } from '../../../components/say-recorder.ts';
import { verbText } from '../../../components/sentence/describe-statement.ts';
import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { recordFilter } from '../../../stores/record-filter.ts';
import { sayFilterValue } from './describe-filter.ts';
import { PeriodFilter } from './period-filter.tsx';
import { SelectFilter } from './select-filter.tsx';
import type { FilterOption } from './select-filter.tsx';

type FilterControlsProps = {
  readonly filter: string;
  readonly choices: FilterChoices | undefined;
  readonly onChange: (changes: RecordFilter) => void;
};

const scores = ['50', '60', '70', '80', '90', '100'];

/** A small control for each condition, save words. Drawn again only for other conditions: it may offer hundreds. */
export const FilterControls = memo(function FilterControls({ filter, choices, onChange }: FilterControlsProps) {
  const messages = useMessages();
  const { byHand, transcript, experience, sentence, formats } = messages;
  const now = useNow();
  const { filters } = transcript;
  const values = recordFilter(filter);
  const kinds = choices?.kinds ?? experienceKinds.map((value) => ({ value }));
  const statuses = choices?.statuses ?? experienceStatuses.map((value) => ({ value }));

  const control = (name: keyof typeof filters.any & keyof RecordFilter, options: readonly FilterOption[]) => (
    <SelectFilter
      label={filters.names[name]}
      any={filters.any[name]}
      value={values[name] ?? ''}
      valueText={sayFilterValue(name, values[name] ?? '', choices, messages, now)}
      options={options}
      onChange={(value) => onChange({ [name]: value })}
    />
  );

  return (
    <>
      <PeriodFilter days={{ since: values.since ?? '', until: values.until ?? '' }} onChange={onChange} />
      {control(
        'kind',
        kinds.map((choice) => ({ ...choice, text: experience.kinds[choice.value] })),
      )}
      {control(
        'status',
        statuses.map((choice) => ({ ...choice, text: experience.statuses[choice.value] })),
      )}
      {control('course', choices?.courses ?? [])}
      {control(
        'score',
        scores.map((value) => ({ value, text: filters.atLeast(formats.percent(Number(value) / 100)) })),
      )}
      {control('shared', [
        { value: 'yes', text: filters.shared.yes },
        { value: 'no', text: filters.shared.no },
        ...(choices?.destinations ?? []).map(({ value, text }) => ({ value, text: filters.shared.with(text) })),
      ])}
      {control(
        'verb',
        (choices?.verbs ?? []).map((choice) => ({
          ...choice,
          text: verbText({ id: choice.value, display: choice.text }, sentence),
        })),
      )}
      {control(
        'source',
        (choices?.sources ?? []).map((choice) => ({ ...choice, text: sayRecorder(choice.text, byHand) })),
      )}
      {control('person', choices?.people ?? [])}
    </>
  );
});
