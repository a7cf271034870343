import { useState } from 'react';
import { useNow } from '../../../components/use-now.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { SelectFilter } from './select-filter.tsx';
import { daysOf, findPeriod, periods } from './periods.ts';
import type { Days, Period } from './periods.ts';

type PeriodFilterProps = { readonly days: Days; readonly onChange: (days: Days) => void };

/** A usual period, or two days of the reader's own. */
export function PeriodFilter({ days, onChange }: PeriodFilterProps) {
  const { filters } = useMessages().transcript;
  const now = useNow();
  const [wantsOwn, setWantsOwn] = useState(false);
  const { since, until } = days;
  const isAny = since === '' && until === '';
  const period = findPeriod(days, now);
  const isOwn = wantsOwn || (!isAny && period === undefined);

  const choose = (value: string) => {
    setWantsOwn(value === 'own');
    if (value === '') onChange({ since: '', until: '' });
    else if (isPeriod(value)) onChange(daysOf(value, now));
  };

  return (
    <>
      <SelectFilter
        label={filters.period}
        any={filters.any.period}
        value={isOwn ? 'own' : (period ?? '')}
        options={[...periods, 'own' as const].map((value) => ({ value, text: filters.periods[value] }))}
        onChange={choose}
      />
      {isOwn && (
        <span className="filter-days">
          <input
            type="date"
            aria-label={filters.names.since}
            value={since}
            {...(until !== '' && { max: until })}
            onChange={(event) => onChange({ since: event.currentTarget.value, until })}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label={filters.names.until}
            value={until}
            {...(since !== '' && { min: since })}
            onChange={(event) => onChange({ since, until: event.currentTarget.value })}
          />
        </span>
      )}
    </>
  );
}

function isPeriod(value: string): value is Period {
  return periods.some((period) => period === value);
}
